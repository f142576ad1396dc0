/**
 * Text into its one canonical form: a line into layout records, and those into text again. Looks at
 * words, keywords and arity only; what values mean is none of its business. Imports {@code source},
 * {@code language}, {@code diagnostic}, {@code syntax}, {@code model} and {@code analysis}.
 */
@NullMarked
package dev.ipseckey.format;

import org.jspecify.annotations.NullMarked;
