package dev.ipseckey.report;

import java.util.ArrayList;
import java.util.List;

/** Words that could have stood somewhere, as lines to read. */
final class Alternatives {

  /** A longer list is not read, only searched; JSON has it. */
  private static final int MOST = 24;

  /** Words shown of a longer list. */
  private static final int SOME = 8;

  private static final int WIDTH = 96;

  private Alternatives() {}

  /** All on one line, for a reader that breaks lines itself. */
  static String line(List<String> words) {
    return opening(words) + " " + String.join(", ", parts(words));
  }

  /** Lines of text; the second and later ones continue the first. */
  static List<String> lines(List<String> words) {
    List<String> parts = parts(words);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(opening(words));
    for (int i = 0; i < parts.size(); i++) {
      String part = i < parts.size() - 1 ? parts.get(i) + "," : parts.get(i);
      if (line.length() + 1 + part.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("  ").append(part);
      } else {
        line.append(' ').append(part);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static String opening(List<String> words) {
    return words.size() == 1 ? "expected" : "expected one of";
  }

  private static List<String> parts(List<String> words) {
    int shown = words.size() > MOST ? SOME : words.size();
    List<String> parts =
        new ArrayList<>(words.stream().limit(shown).map(word -> "`" + word + "`").toList());
    if (shown < words.size()) {
      parts.add("… and " + (words.size() - shown) + " more");
    }
    return parts;
  }
}
