/**
 * The command language of ipseckey(8) as two ANTLR 4 grammars, the base class of the generated
 * parser, and the tools that turn the generated lexer and parser into tables at build time. Knows
 * nothing of what the words mean; imports ANTLR only.
 */
@NullMarked
package dev.ipseckey.grammar;

import org.jspecify.annotations.NullMarked;
