package dev.ipseckey.analysis;

/** Hex digits in bytes. */
final class HexDigits {

  private HexDigits() {}

  /** The value of a hex digit in either case, or -1. */
  static int value(int b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
