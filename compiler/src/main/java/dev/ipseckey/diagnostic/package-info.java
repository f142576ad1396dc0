/**
 * What there is to say of a text: records without colours, lines or columns, and the catalogue of
 * everything that can be said. Imports {@code source} only.
 */
@NullMarked
package dev.ipseckey.diagnostic;

import org.jspecify.annotations.NullMarked;
