package dev.ipseckey.syntax;

/** One character of UTF-8 at a time, for text that may not be UTF-8 (RFC 3629). */
final class Utf8 {

  private static final int MALFORMED = -1;

  private Utf8() {}

  /**
   * The code point that begins at {@code at} with a byte of 128 or more, or a negative number if
   * none does.
   */
  static int decode(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    int size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + size > end) {
      return MALFORMED;
    }
    int codePoint = first & 0xff >> size + 1;
    for (int i = at + 1; i < at + size; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return MALFORMED;
      }
      codePoint = codePoint << 6 | bytes[i] & 0x3f;
    }
    boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    return size(codePoint) == size && !surrogate && codePoint <= Character.MAX_CODE_POINT
        ? codePoint
        : MALFORMED;
  }

  /** Bytes that a code point takes; 1 for a malformed byte. */
  static int size(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
  }
}
