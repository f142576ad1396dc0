package dev.ipseckey.generate;

/**
 * Bytes without a thought for the language: all of them, or those that the reader of lines and
 * words looks at.
 */
public final class RandomBytes {

  private static final String TELLING = " \t\n\r\u000B\f\\\"#'/?-_0aAfFxXspi\n\\ ";

  private RandomBytes() {}

  public static byte[] text(Draw draw) {
    byte[] bytes = draw.bytes(draw.below(120));
    if (!draw.oneIn(3)) {
      for (int i = 0; i < bytes.length; i++) {
        if (!draw.oneIn(10)) {
          bytes[i] = (byte) draw.of(TELLING);
        }
      }
    }
    return bytes;
  }
}
