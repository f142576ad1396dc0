/**
 * Open documents: immutable snapshots of their text and of what its lines say, and the edits that
 * lead from one to the next. Imports the compiler; knows nothing of any protocol.
 */
@NullMarked
package dev.ipseckey.lsp.document;

import org.jspecify.annotations.NullMarked;
