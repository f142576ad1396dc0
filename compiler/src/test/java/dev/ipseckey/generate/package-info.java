/**
 * Makes texts for tests: random bytes, words in any order, key files with something broken in them,
 * and keys whose digits nobody may see. All of it comes from a seed, so a failing text can be made
 * again.
 */
@NullMarked
package dev.ipseckey.generate;

import org.jspecify.annotations.NullMarked;
