/** Addresses and keys in text. */
@NullMarked
package dev.ipseckey.model;

import org.jspecify.annotations.NullMarked;
