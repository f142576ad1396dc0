package dev.ipseckey.pfkey.print;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookie map of the IKE daemon: one label a line, its number in front. A line without a label
 * ends it.
 */
public final class CookieMap {

  private static final Pattern LINE = Pattern.compile("[ \t]*([-+]?[0-9]+)[ \t]+(.*\\S.*)");

  /** As many as always fit a long. */
  private static final int MAX_DIGITS = 18;

  private final Map<Integer, String> labels;

  private CookieMap(Map<Integer, String> labels) {
    this.labels = labels;
  }

  public static CookieMap empty() {
    return new CookieMap(Map.of());
  }

  /**
   * Reads a map. Numbers may be signed: a cookie is compared by its 32 bits. Of two labels of one
   * cookie the first counts.
   */
  public static CookieMap parse(String text) {
    Map<Integer, String> labels = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || matcher.group(1).length() > MAX_DIGITS) {
        break;
      }
      labels.putIfAbsent((int) Long.parseLong(matcher.group(1)), matcher.group(2));
    }
    return new CookieMap(labels);
  }

  public Optional<String> label(int cookie) {
    return Optional.ofNullable(labels.get(cookie));
  }
}
