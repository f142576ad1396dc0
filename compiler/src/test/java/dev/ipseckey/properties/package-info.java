/**
 * What holds of every text, tried on some hundred thousand of them. A failure prints the seed and
 * the smallest text found that still fails; {@code -Dipseckey.seed=N} starts from another seed,
 * {@code -Dipseckey.documents=N} makes more or fewer texts.
 */
@NullMarked
package dev.ipseckey.properties;

import org.jspecify.annotations.NullMarked;
