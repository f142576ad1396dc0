/**
 * The rules, one in each class, and the list of them. Imports what {@code lint} does, and {@code
 * lint}.
 */
@NullMarked
package dev.ipseckey.lint.rule;

import org.jspecify.annotations.NullMarked;
