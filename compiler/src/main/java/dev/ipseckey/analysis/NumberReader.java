package dev.ipseckey.analysis;

/**
 * Reads unsigned numbers as the language has them: decimal, {@code 0x} hex, or octal behind a
 * leading {@code 0}; ipseckey(8), EXTENSION VALUE TYPES. Holds the last number read, so that
 * reading one allocates nothing.
 */
final class NumberReader {

  /** What a word turned out to be. */
  enum Form {
    NUMBER,
    /** A number behind a sign, which is left out of its value. */
    SIGNED,
    /** A number of more than 64 bits. */
    TOO_LARGE,
    NOT_A_NUMBER
  }

  // The largest number that another digit of the base can follow: 2^64 - 1 divided by the base.
  private static final long LIMIT_8 = 0x1fff_ffff_ffff_ffffL;
  private static final long LIMIT_10 = 0x1999_9999_9999_9999L;
  private static final long LIMIT_16 = 0x0fff_ffff_ffff_ffffL;

  private long value;
  private boolean negative;

  /** The last number; unsigned. */
  long value() {
    return value;
  }

  /** Whether the last number had a minus sign. */
  boolean negative() {
    return negative;
  }

  Form read(byte[] text, int start, int end) {
    value = 0;
    negative = false;
    if (start == end) {
      return Form.NOT_A_NUMBER;
    }
    boolean signed = text[start] == '-' || text[start] == '+';
    negative = text[start] == '-';
    Form form = digits(text, signed ? start + 1 : start, end);
    return signed && form == Form.NUMBER ? Form.SIGNED : form;
  }

  private Form digits(byte[] text, int start, int end) {
    if (start == end) {
      return Form.NOT_A_NUMBER;
    }
    int at = start;
    int base = 10;
    if (text[at] == '0' && end - at > 1) {
      boolean hex = (text[at + 1] | 0x20) == 'x';
      base = hex ? 16 : 8;
      at += hex ? 2 : 1;
      if (at == end) {
        return Form.NOT_A_NUMBER;
      }
    }
    boolean overflow = false;
    long limit = base == 10 ? LIMIT_10 : base == 16 ? LIMIT_16 : LIMIT_8;
    for (; at < end; at++) {
      int digit = HexDigits.value(text[at]);
      if (digit < 0 || digit >= base) {
        return Form.NOT_A_NUMBER;
      }
      overflow |= Long.compareUnsigned(value, limit) > 0;
      long next = value * base + digit;
      overflow |= Long.compareUnsigned(next, digit) < 0;
      value = next;
    }
    return overflow ? Form.TOO_LARGE : Form.NUMBER;
  }
}
