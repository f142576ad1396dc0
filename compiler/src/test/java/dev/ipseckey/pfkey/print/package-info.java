/** Printed messages and saved text against recorded output, and what ours prints instead. */
@NullMarked
package dev.ipseckey.pfkey.print;

import org.jspecify.annotations.NullMarked;
