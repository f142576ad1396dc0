package dev.ipseckey.pfkey;

/** Ranges of fields: a record that holds a value too big for its field could not be written. */
final class Unsigned {

  private Unsigned() {}

  static void check8(int value, String field) {
    check(value, 0xff, field);
  }

  static void check16(int value, String field) {
    check(value, 0xffff, field);
  }

  private static void check(int value, int max, String field) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(field + " " + value + " is not within 0.." + max);
    }
  }
}
