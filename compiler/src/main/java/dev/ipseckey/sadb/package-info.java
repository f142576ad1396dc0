/**
 * The simulated kernel: what the security association database does with each PF_KEY message, and
 * what it says by itself as time passes. Imports {@code pfkey} only and knows nothing of text;
 * clock, random numbers, local addresses and algorithms are handed in.
 */
@NullMarked
package dev.ipseckey.sadb;

import org.jspecify.annotations.NullMarked;
