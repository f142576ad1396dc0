package dev.ipseckey.format;

import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;

/**
 * A logical line of a document and what stands there when it has been formatted. May hold a key.
 *
 * @param span the line with its newline
 * @param bytes its new text; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Replacement(Span span, byte[] bytes) {

  /** The new text; malformed UTF-8 is replaced by U+FFFD. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Replacement[span=" + span + ", " + bytes.length + " bytes]";
  }
}
