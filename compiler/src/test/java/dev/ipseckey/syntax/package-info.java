/**
 * The reader of lines and words: the table against the lexer it was made from, and the small parts.
 */
@NullMarked
package dev.ipseckey.syntax;

import org.jspecify.annotations.NullMarked;
