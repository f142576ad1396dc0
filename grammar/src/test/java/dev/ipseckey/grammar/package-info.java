/**
 * Golden tests of the two grammars, and of what the grammars promise: total, and decided by one
 * token of look-ahead.
 */
@NullMarked
package dev.ipseckey.grammar;

import org.jspecify.annotations.NullMarked;
