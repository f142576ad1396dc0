package dev.ipseckey.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of {@code --clock}: an SADB as it is at another time. Times are seconds since the
 * epoch.
 */
final class ClockView {

  private static final Pattern LATER = Pattern.compile("\\+(\\d{1,9})([smhd]?)");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private ClockView() {}

  /**
   * The clock that a text stands for.
   *
   * @param text {@code +8h}, {@code +90} and the like for later than now; seconds since the epoch;
   *     or ISO 8601
   * @param now the time without this option
   * @throws Misused if it is none of them
   */
  static LongSupplier parse(String text, LongSupplier now) {
    Matcher later = LATER.matcher(text);
    if (later.matches()) {
      long seconds = Long.parseLong(later.group(1)) * unit(later.group(2));
      return () -> now.getAsLong() + seconds;
    }
    long fixed = SECONDS.matcher(text).matches() ? Long.parseLong(text) : instant(text);
    return () -> fixed;
  }

  private static long unit(String letter) {
    return switch (letter) {
      case "m" -> 60;
      case "h" -> 3600;
      case "d" -> 86_400;
      default -> 1;
    };
  }

  private static long instant(String text) {
    try {
      return Instant.parse(text).getEpochSecond();
    } catch (DateTimeParseException e) {
      throw new Misused(
          "--clock takes +8h, seconds since 1970, or a time like 2026-01-31T12:00:00Z");
    }
  }
}
