package dev.ipseckey.source;

/**
 * A run of bytes in a {@link SourceText}.
 *
 * @param start offset of the first byte, from 0
 * @param length number of bytes; 0 for a place between two bytes
 */
public record Span(int start, int length) {

  public Span {
    if (start < 0 || length < 0) {
      throw new IllegalArgumentException("span " + start + "+" + length);
    }
  }

  public static Span between(int start, int end) {
    return new Span(start, end - start);
  }

  /** Offset of the first byte behind the span. */
  public int end() {
    return start + length;
  }

  /** The span from the start of this one to the end of {@code last}. */
  public Span through(Span last) {
    return between(start, last.end());
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end();
  }

  public boolean overlaps(Span other) {
    return start < other.end() && other.start < end();
  }
}
