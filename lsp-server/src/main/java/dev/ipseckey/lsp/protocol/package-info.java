/**
 * The Language Server Protocol 3.17 over the features: the only place that knows its types, counts
 * in lines and characters, and has threads. Imports the compiler, {@code document} and {@code
 * feature}.
 */
@NullMarked
package dev.ipseckey.lsp.protocol;

import org.jspecify.annotations.NullMarked;
