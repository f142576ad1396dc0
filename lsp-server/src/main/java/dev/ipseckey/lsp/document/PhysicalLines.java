package dev.ipseckey.lsp.document;

/**
 * The lines of a run of bytes as editors count them, and the characters in them; LSP 3.17, Text
 * Documents. Bytes that are not UTF-8 are characters of one byte.
 */
final class PhysicalLines {

  private PhysicalLines() {}

  /** How many lines end in {@code bytes[from..to)}. */
  static int breaks(byte[] bytes, int from, int to) {
    int breaks = 0;
    for (int at = from; at < to; at++) {
      if (isBreak(bytes, at, to)) {
        breaks++;
      }
    }
    return breaks;
  }

  /** Index behind the {@code count}th end of a line in {@code bytes[0..to)}; {@code to} if there are fewer. */
  static int behindBreak(byte[] bytes, int count, int to) {
    int left = count;
    int at = 0;
    while (left > 0 && at < to) {
      if (isBreak(bytes, at, to)) {
        left--;
      }
      at++;
    }
    return at;
  }

  /** Index behind the last end of a line before {@code offset}; 0 if there is none. */
  static int lineStart(byte[] bytes, int offset, int length) {
    int at = offset;
    while (at > 0 && !isBreak(bytes, at - 1, length)) {
      at--;
    }
    return at;
  }

  /** Index of the end of the line at {@code from}, in front of what ends it. */
  static int lineEnd(byte[] bytes, int from, int length) {
    int at = from;
    while (at < length && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    return at;
  }

  /** How many units {@code bytes[from..to)} has. */
  static int units(byte[] bytes, int from, int to, PositionEncoding encoding) {
    if (encoding == PositionEncoding.UTF8) {
      return to - from;
    }
    int units = 0;
    int at = from;
    while (at < to) {
      int size = characterSize(bytes, at, to);
      units += encoding.units(size);
      at += size;
    }
    return units;
  }

  /** Index of the character that is {@code units} behind {@code from}, {@code to} at most. */
  static int skip(byte[] bytes, int from, int to, int units, PositionEncoding encoding) {
    int left = units;
    int at = from;
    while (at < to) {
      int size = characterSize(bytes, at, to);
      left -= encoding.units(size);
      if (left < 0) {
        return at;
      }
      at += size;
    }
    return to;
  }

  /** Whether a line ends with the byte at {@code at}: in front of the newline no carriage return does. */
  private static boolean isBreak(byte[] bytes, int at, int length) {
    return bytes[at] == '\n'
        || bytes[at] == '\r' && (at + 1 == length || bytes[at + 1] != '\n');
  }

  private static int characterSize(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    int size = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
    if (at + size > to) {
      return 1;
    }
    for (int i = 1; i < size; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 1;
      }
    }
    return size;
  }
}
