@NullMarked
package dev.ipseckey.format;

import org.jspecify.annotations.NullMarked;
