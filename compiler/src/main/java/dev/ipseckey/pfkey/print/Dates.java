package dev.ipseckey.pfkey.print;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Dates as the C locale writes them, whatever the locale of the machine. */
final class Dates {

  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final ZoneId zone;

  Dates(ZoneId zone) {
    this.zone = zone;
  }

  /** {@code Thu Nov 23 13:45:00 2023}. */
  String text(long secondsSinceEpoch) {
    ZonedDateTime date;
    try {
      date = Instant.ofEpochSecond(secondsSinceEpoch).atZone(zone);
    } catch (DateTimeException e) {
      return failed();
    }
    StringBuilder text = new StringBuilder(24);
    text.append(DAYS.get(date.getDayOfWeek().getValue() - 1)).append(' ');
    text.append(MONTHS.get(date.getMonthValue() - 1)).append(' ');
    padded(date.getDayOfMonth(), ' ', text).append(' ');
    padded(date.getHour(), '0', text).append(':');
    padded(date.getMinute(), '0', text).append(':');
    padded(date.getSecond(), '0', text).append(' ');
    return text.append(date.getYear()).toString();
  }

  /** What stands in the place of a date that is too far away to be one. */
  static String failed() {
    return "<time conversion failed>";
  }

  private static StringBuilder padded(int number, char pad, StringBuilder text) {
    if (number < 10) {
      text.append(pad);
    }
    return text.append(number);
  }
}
