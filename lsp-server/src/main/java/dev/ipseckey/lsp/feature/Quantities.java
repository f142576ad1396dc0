package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers as people say them: 28800 seconds are 8 h. */
final class Quantities {

  private static final List<String> TIME_UNITS = List.of("d", "h", "min", "s");
  private static final long[] SECONDS = {86_400, 3_600, 60, 1};
  private static final List<String> VOLUME_UNITS =
      List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

  private Quantities() {}

  /**
   * What a number says, for extensions that count seconds or bytes; empty for 0, which is no limit.
   */
  static Optional<String> of(Extension extension, long number) {
    if (number == 0) {
      return Optional.empty();
    }
    return switch (extension) {
      case SOFT_ADDTIME, HARD_ADDTIME, SOFT_USETIME, HARD_USETIME, IDLE_ADDTIME, IDLE_USETIME ->
          Optional.of(duration(number));
      case SOFT_BYTES, HARD_BYTES -> Optional.of(volume(number));
      default -> Optional.empty();
    };
  }

  /** Seconds, unsigned, as days, hours, minutes and seconds; those that are 0 are left out. */
  static String duration(long seconds) {
    List<String> parts = new ArrayList<>();
    long left = seconds;
    for (int i = 0; i < SECONDS.length; i++) {
      long count = Long.divideUnsigned(left, SECONDS[i]);
      left = Long.remainderUnsigned(left, SECONDS[i]);
      if (count != 0) {
        parts.add(Long.toUnsignedString(count) + " " + TIME_UNITS.get(i));
      }
    }
    return parts.isEmpty() ? "0 s" : String.join(" ", parts);
  }

  /**
   * Bytes, unsigned, in the largest unit of which there is one, with one decimal unless it is even.
   */
  static String volume(long bytes) {
    int unit = 0;
    long rest = bytes;
    long below = 0;
    while (Long.compareUnsigned(rest, 1024) >= 0) {
      below = rest & 1023;
      rest >>>= 10;
      unit++;
    }
    boolean even = bytes == rest << 10 * unit;
    long tenth = below * 10 / 1024;
    return (even ? "" : unit == 0 ? "" : "about ")
        + rest
        + (even || tenth == 0 ? "" : "." + tenth)
        + " "
        + VOLUME_UNITS.get(unit);
  }
}
