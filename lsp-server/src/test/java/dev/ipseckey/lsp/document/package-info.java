/** Snapshots and edits. */
@NullMarked
package dev.ipseckey.lsp.document;

import org.jspecify.annotations.NullMarked;
