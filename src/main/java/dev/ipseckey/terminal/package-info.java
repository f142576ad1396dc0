/**
 * The prompt: where typed lines come from, how they become logical lines, completion, masking,
 * history. Imports the compiler and the help; only {@link dev.ipseckey.terminal.EditedLines} and
 * what it alone uses touch the library for terminals, so that nothing of it is loaded unless
 * somebody sits there.
 */
@NullMarked
package dev.ipseckey.terminal;

import org.jspecify.annotations.NullMarked;
