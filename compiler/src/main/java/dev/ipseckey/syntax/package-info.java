/**
 * Text into words: logical lines, their words and the part each plays, nothing lost and nothing
 * thrown. The only package that touches ANTLR. Imports {@code source}, {@code language} and {@code
 * diagnostic}.
 */
@NullMarked
package dev.ipseckey.syntax;

import org.jspecify.annotations.NullMarked;
