/**
 * Writes what editors need to know of the language from the vocabulary: a TextMate grammar, a Vim
 * syntax, an Emacs mode, snippets. The files are committed, and a test compares.
 */
@NullMarked
package dev.ipseckey.editor;

import org.jspecify.annotations.NullMarked;
