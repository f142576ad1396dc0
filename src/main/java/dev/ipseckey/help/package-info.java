/**
 * What the command {@code help} says, made from the vocabulary. Imports the compiler's vocabulary
 * only.
 */
@NullMarked
package dev.ipseckey.help;

import org.jspecify.annotations.NullMarked;
