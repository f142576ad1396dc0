/** The vocabulary against the grammar, and against the specification's tables. */
@NullMarked
package dev.ipseckey.language;

import org.jspecify.annotations.NullMarked;
