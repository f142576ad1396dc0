package dev.ipseckey.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns byte offsets of one text into lines and columns. Made when the first place is shown, not
 * before.
 */
public final class LineMap {

  private final SourceText source;

  /** Offset of the first byte of each line. */
  private final int[] starts;

  private LineMap(SourceText source, int[] starts) {
    this.source = source;
    this.starts = starts;
  }

  public static LineMap of(SourceText source) {
    byte[] bytes = source.bytes();
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0, length = source.length(); i < length; i++) {
      if (bytes[i] == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineMap(source, Arrays.copyOf(starts, count));
  }

  /** The position of a byte; of the end of the text too. */
  public Position position(int offset) {
    int line = lineIndex(offset);
    return new Position(source.firstLine() + line, 1 + codePoints(starts[line], offset));
  }

  /** Index of the line that holds {@code offset}, from 0. A newline belongs to the line it ends. */
  public int lineIndex(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  public int lineCount() {
    return starts.length;
  }

  /** The bytes of a line without its newline and a carriage return before that. */
  public Span line(int index) {
    int start = starts[index];
    int end = index + 1 < starts.length ? starts[index + 1] - 1 : source.length();
    if (end > start && source.at(end - 1) == '\r') {
      end--;
    }
    return Span.between(start, end);
  }

  /**
   * Code points from {@code start} up to {@code end}; each malformed byte sequence counts as its
   * replacement does.
   */
  private int codePoints(int start, int end) {
    byte[] bytes = source.bytes();
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return text.codePointCount(0, text.length());
      }
    }
    return end - start;
  }
}
