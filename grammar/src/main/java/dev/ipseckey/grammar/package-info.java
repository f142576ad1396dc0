/**
 * The command language of ipseckey(8) as two ANTLR 4 grammars, the base class of the generated
 * parser, and the tool that turns the generated lexer into a table at build time. Knows nothing of
 * what the words mean; imports ANTLR only.
 */
@NullMarked
package dev.ipseckey.grammar;

import org.jspecify.annotations.NullMarked;
