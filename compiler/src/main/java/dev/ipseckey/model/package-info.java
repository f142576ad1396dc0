/**
 * Typed commands and values, pure data, each with the place it came from. Imports {@code source}
 * and {@code language}.
 */
@NullMarked
package dev.ipseckey.model;

import org.jspecify.annotations.NullMarked;
