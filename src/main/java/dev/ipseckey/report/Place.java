package dev.ipseckey.report;

import dev.ipseckey.source.Position;

/**
 * A stretch of a file, as people count and as bytes.
 *
 * @param start its first code point
 * @param end the code point behind it
 * @param startOffset bytes of the file before it
 * @param endOffset bytes of the file up to its end
 */
public record Place(Position start, Position end, long startOffset, long endOffset) {

  /** Whether it is on one line, so that its columns can be compared. */
  public boolean isOnOneLine() {
    return start.line() == end.line();
  }
}
