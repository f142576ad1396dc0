package dev.ipseckey.syntax;

import dev.ipseckey.source.Span;

/**
 * A run of bytes of a logical line; the pieces of a line, one behind the other, are the line.
 *
 * @param kind what it is
 * @param span where it is; never empty
 */
public record Piece(Kind kind, Span span) {

  /** What a piece is. */
  public enum Kind {
    /** A word with its quotation marks. */
    WORD,
    /** Blanks between words. */
    BLANK,
    /** A backslash and the newline behind it. */
    CONTINUATION,
    /**
     * From {@code #} on: a whole logical line, or behind a command what is left of the physical
     * line.
     */
    COMMENT,
    /** The newline that ends the line. */
    NEWLINE,
    /** Bytes that are part of no word: an empty string, a NUL, a line over the limits. */
    DISCARDED
  }
}
