package dev.ipseckey.format;

import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.Arrays;

/** Text in the making. May hold a key, so it does not show what it says. */
public final class TextBuffer {

  private byte[] bytes = new byte[1024];
  private int length;

  TextBuffer() {}

  void clear() {
    length = 0;
  }

  void add(int b) {
    reserve(1);
    bytes[length++] = (byte) b;
  }

  void add(byte[] from, int start, int end) {
    int size = end - start;
    reserve(size);
    System.arraycopy(from, start, bytes, length, size);
    length += size;
  }

  void add(byte[] all) {
    add(all, 0, all.length);
  }

  void addBlanks(int count) {
    reserve(count);
    Arrays.fill(bytes, length, length + count, (byte) ' ');
    length += count;
  }

  /** Writes letters in lower case, from so many bytes before the end up to so many before it. */
  void lower(int from, int to) {
    byte[] text = bytes;
    int end = length - to;
    for (int i = length - from; i < end; i++) {
      byte b = text[i];
      if (b >= 'A' && b <= 'Z') {
        text[i] = (byte) (b + ('a' - 'A'));
      }
    }
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** Holds the text from index 0; what lies behind {@link #length} does not belong to it. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** The text and some more. */
  byte[] copyAnd(byte[] more) {
    byte[] copy = Arrays.copyOf(bytes, length + more.length);
    System.arraycopy(more, 0, copy, length, more.length);
    return copy;
  }

  /** Whether the text is what stands at a place of a source. */
  public boolean is(SourceText source, Span span) {
    return Arrays.equals(bytes, 0, length, source.bytes(), span.start(), span.end());
  }

  @Override
  public String toString() {
    return length + " bytes";
  }
}
