/** The readers of values against other readers of the same. */
@NullMarked
package dev.ipseckey.analysis;

import org.jspecify.annotations.NullMarked;
