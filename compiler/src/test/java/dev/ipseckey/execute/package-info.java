@NullMarked
package dev.ipseckey.execute;

import org.jspecify.annotations.NullMarked;
