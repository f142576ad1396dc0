/** Features on marked texts. */
@NullMarked
package dev.ipseckey.lsp.feature;

import org.jspecify.annotations.NullMarked;
