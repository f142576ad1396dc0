/** Places in a text, and cutting a stream into blocks. */
@NullMarked
package dev.ipseckey.source;

import org.jspecify.annotations.NullMarked;
