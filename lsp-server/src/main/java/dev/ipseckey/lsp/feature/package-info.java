/**
 * What an editor can do with a command file, one class for each request, each over an immutable
 * snapshot. Places are offsets; imports the compiler and {@code document}, and knows nothing of any
 * protocol.
 */
@NullMarked
package dev.ipseckey.lsp.feature;

import org.jspecify.annotations.NullMarked;
