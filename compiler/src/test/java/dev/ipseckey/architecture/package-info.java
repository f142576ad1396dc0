/** What packages may know of each other. */
@NullMarked
package dev.ipseckey.architecture;

import org.jspecify.annotations.NullMarked;
