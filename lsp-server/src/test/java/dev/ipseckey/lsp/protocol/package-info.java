/** The server as an editor sees it. */
@NullMarked
package dev.ipseckey.lsp.protocol;

import org.jspecify.annotations.NullMarked;
