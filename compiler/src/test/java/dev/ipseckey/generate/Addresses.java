package dev.ipseckey.generate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Addresses in bytes and in text, with many zeros, as addresses have them; and texts that are
 * nearly addresses.
 */
public final class Addresses {

  private static final String LETTERS = "0123456789abcdefABCDEF:::...%[]/x ";

  private Addresses() {}

  /** Four or sixteen bytes; no IPv4 address in IPv6 form. */
  public static byte[] bytes(Draw draw) {
    byte[] bytes = draw.bytes(draw.oneIn(4) ? 4 : 16);
    if (bytes.length == 16) {
      for (int group = 0; group < 8; group++) {
        if (draw.oneIn(2)) {
          bytes[2 * group] = 0;
          bytes[2 * group + 1] = draw.oneIn(3) ? bytes[2 * group + 1] : 0;
        }
      }
      if (draw.oneIn(20)) {
        Arrays.fill(bytes, 0, 12, (byte) 0);
        bytes[10] = (byte) (draw.oneIn(2) ? 0xff : 0);
        bytes[11] = bytes[10];
      }
    }
    return bytes;
  }

  /** One of the many ways to write the address. */
  public static String text(byte[] bytes, Draw draw) {
    if (bytes.length == 4) {
      return dotted(bytes, 0);
    }
    int groups = draw.oneIn(6) ? 6 : 8;
    int gap = draw.oneIn(3) ? -1 : gap(bytes, draw.below(groups), groups);
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < groups; group++) {
      if (group == gap) {
        text.append("::");
        while (group + 1 < groups
            && bytes[2 * group + 2] == 0
            && bytes[2 * group + 3] == 0
            && !draw.oneIn(5)) {
          group++;
        }
        continue;
      }
      String hex = "%x".formatted((bytes[2 * group] & 0xff) << 8 | bytes[2 * group + 1] & 0xff);
      String separator = text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":";
      text.append(separator)
          .append(draw.oneIn(8) ? "0".repeat(4 - hex.length()) : "")
          .append(draw.oneIn(2) ? hex.toUpperCase(Locale.ROOT) : hex);
    }
    if (groups == 6) {
      text.append(text.charAt(text.length() - 1) == ':' ? "" : ":").append(dotted(bytes, 12));
    }
    return text.toString();
  }

  /** Any group from {@code from} on that is zero, or -1. */
  private static int gap(byte[] bytes, int from, int groups) {
    for (int group = from; group < groups; group++) {
      if (bytes[2 * group] == 0 && bytes[2 * group + 1] == 0) {
        return group;
      }
    }
    return -1;
  }

  private static String dotted(byte[] bytes, int start) {
    return (bytes[start] & 0xff)
        + "."
        + (bytes[start + 1] & 0xff)
        + "."
        + (bytes[start + 2] & 0xff)
        + "."
        + (bytes[start + 3] & 0xff);
  }

  /** The text with one to three characters wrong, missing or too many. */
  public static String mutated(String text, Draw draw) {
    StringBuilder mutated = new StringBuilder(text);
    for (int times = draw.between(1, 3); times > 0; times--) {
      int at = draw.below(mutated.length() + 1);
      switch (draw.below(4)) {
        case 0 -> mutated.insert(at, draw.of(LETTERS));
        case 1 -> mutated.delete(at, Math.min(at + draw.between(1, 3), mutated.length()));
        case 2 ->
            mutated.insert(
                at, mutated.substring(at, Math.min(at + draw.between(1, 6), mutated.length())));
        default ->
            mutated.replace(
                at, Math.min(at + 1, mutated.length()), String.valueOf(draw.of(LETTERS)));
      }
    }
    return mutated.toString();
  }

  /** The address of the bytes as the JDK has it. */
  public static InetAddress jdk(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
