package dev.ipseckey.lsp.document;

import java.util.Arrays;

/**
 * The lines of a run of bytes as editors count them, and the characters in them; LSP 3.17, Text
 * Documents. Bytes that are not UTF-8 are characters of one byte.
 */
final class PhysicalLines {

  private PhysicalLines() {}

  /** The index behind each end of a line. */
  static int[] starts(byte[] bytes) {
    int[] starts = new int[64];
    int count = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte b = bytes[at];
      if (b == '\n' || b == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n')) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = at + 1;
      }
    }
    return Arrays.copyOf(starts, count);
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
