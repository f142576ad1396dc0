package dev.ipseckey.analysis;

import java.util.Arrays;

/** Hex digits in bytes. */
final class HexDigits {

  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int digit = 0; digit < 16; digit++) {
      VALUES["0123456789abcdef".charAt(digit)] = (byte) digit;
      VALUES["0123456789ABCDEF".charAt(digit)] = (byte) digit;
    }
  }

  private HexDigits() {}

  /** The value of a hex digit in either case, or -1. */
  static int value(byte b) {
    return VALUES[b & 0xff];
  }

  static boolean isHexDigit(char c) {
    return c < 128 && VALUES[c] >= 0;
  }
}
