package dev.ipseckey.pfkey.print;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Large numbers in units that people read. Empty for numbers that are small enough as they are. */
final class Amounts {

  private static final String UNITS = "KMGTPE";
  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private Amounts() {}

  /** {@code (15.26 MB) }, with its blank, for more than 1024 bytes; the number is unsigned. */
  static String bytes(long bytes) {
    if (Long.compareUnsigned(bytes, 1024) <= 0) {
      return "";
    }
    int unit = (63 - Long.numberOfLeadingZeros(bytes)) / 10;
    return "("
        + decimal(unsigned(bytes) / (1L << 10 * unit))
        + " "
        + UNITS.charAt(unit - 1)
        + "B) ";
  }

  /** {@code (8.00 hours) }, with its blank, for more than 60 seconds; the number is unsigned. */
  static String seconds(long seconds) {
    String span = span(unsigned(seconds));
    return span.isEmpty() ? "" : span + " ";
  }

  /**
   * {@code (8.00 hours)} for more than 60 seconds. The plural belongs to the number before it is
   * rounded.
   */
  static String span(double seconds) {
    if (seconds <= MINUTE) {
      return "";
    }
    if (seconds >= DAY) {
      return span(seconds / DAY, "day");
    }
    return seconds >= HOUR ? span(seconds / HOUR, "hour") : span(seconds / MINUTE, "minute");
  }

  private static String span(double count, String unit) {
    return "(" + decimal(count) + " " + unit + (count >= 2 ? "s)" : ")");
  }

  /** As C prints it: two decimals of what the double really is. */
  private static String decimal(double number) {
    return new BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static double unsigned(long number) {
    return number >= 0 ? number : number + 0x1p64;
  }
}
