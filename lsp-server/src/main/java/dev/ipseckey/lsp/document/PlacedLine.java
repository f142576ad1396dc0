package dev.ipseckey.lsp.document;

import dev.ipseckey.source.Span;

/**
 * A logical line of a snapshot.
 *
 * @param start offset of its first byte in the text
 */
public record PlacedLine(int start, LogicalLine line) {

  public int end() {
    return start + line.length();
  }

  /** The line in the text, with the newline that ends it. */
  public Span span() {
    return new Span(start, line.length());
  }

  /** The place in the text of a place in the line. */
  public Span inText(Span inLine) {
    return Moved.span(inLine, start);
  }
}
