package dev.ipseckey.source;

import java.nio.charset.StandardCharsets;

/**
 * Bytes of a command file: the whole of it, or a block of whole logical lines out of a long one.
 *
 * <p>All places in this compiler are byte offsets into a source text. The bytes are not copied and
 * must not change while the text is in use.
 *
 * @param bytes holds the text from index 0; what lies behind {@code length} does not belong to it
 * @param length number of bytes of the text
 * @param firstLine number of the line that the first byte is on; 1 for a whole file
 * @param firstByte number of bytes of the file before this text; 0 for a whole file
 * @param atEnd whether the file ends with this text
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a view of a buffer: identity is enough, and copies would cost a
// second file
public record SourceText(byte[] bytes, int length, long firstLine, long firstByte, boolean atEnd) {

  public static SourceText of(byte[] bytes) {
    return new SourceText(bytes, bytes.length, 1, 0, true);
  }

  public static SourceText of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The byte at {@code offset}, sign-extended as Java has it. */
  public byte at(int offset) {
    return bytes[offset];
  }

  /** The text of {@code span}; malformed UTF-8 is replaced by U+FFFD. */
  public String text(Span span) {
    return new String(bytes, span.start(), span.length(), StandardCharsets.UTF_8);
  }

  /** The whole text; malformed UTF-8 is replaced by U+FFFD. */
  @Override
  public String toString() {
    return text(new Span(0, length));
  }
}
