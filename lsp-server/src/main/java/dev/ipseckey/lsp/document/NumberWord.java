package dev.ipseckey.lsp.document;

import dev.ipseckey.source.Span;

/**
 * A number and where it stands.
 *
 * @param number unsigned
 */
public record NumberWord(long number, Span span) {

  NumberWord moved(int by) {
    return new NumberWord(number, Moved.span(span, by));
  }
}
