package dev.ipseckey.diagnostic;

import dev.ipseckey.source.Span;

/**
 * Another place that a diagnostic speaks of.
 *
 * @param span where, in the same text
 * @param label what is there: "first given here"
 */
public record Related(Span span, String label) {}
