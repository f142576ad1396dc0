/** The rules: each against its own page, and what they share. */
@NullMarked
package dev.ipseckey.lint;

import org.jspecify.annotations.NullMarked;
