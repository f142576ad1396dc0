package dev.ipseckey.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a rule, cut into its sections and blocks.
 *
 * @param title the heading
 * @param sections the text below each heading of the second level
 */
record Page(String title, Map<String, String> sections) {

  private static final String CODE = "```ipseckey";
  private static final String FENCE = "```";

  /**
   * An example.
   *
   * @param attributes what is to be known of the file: {@code mode=0644}, {@code crlf}
   * @param text the file
   * @param said what the page says of it, a line for each diagnostic and note
   */
  record Block(String attributes, String text, List<String> said) {}

  static Page parse(String markdown) {
    Map<String, String> sections = new LinkedHashMap<>();
    String[] parts = markdown.split("(?m)^## ");
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      sections.put(parts[i].substring(0, end), parts[i].substring(end + 1));
    }
    return new Page(parts[0].strip(), sections);
  }

  List<Block> bad() {
    return blocks("Bad");
  }

  List<Block> good() {
    return blocks("Good");
  }

  private List<Block> blocks(String section) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = sections.getOrDefault(section, "").lines().toList();
    int at = 0;
    while (at < lines.size()) {
      if (!lines.get(at).startsWith(CODE)) {
        at++;
        continue;
      }
      String attributes = lines.get(at).substring(CODE.length()).strip();
      int end = end(lines, at);
      String text = String.join("\n", lines.subList(at + 1, end)) + "\n";
      List<String> said = List.of();
      if (end + 2 < lines.size() && lines.get(end + 2).equals(FENCE + "text")) {
        int start = end + 2;
        end = end(lines, start);
        said = List.copyOf(lines.subList(start + 1, end));
      }
      blocks.add(new Block(attributes, text, said));
      at = end + 1;
    }
    return blocks;
  }

  private static int end(List<String> lines, int from) {
    int end = from + 1;
    while (!lines.get(end).equals(FENCE)) {
      end++;
    }
    return end;
  }
}
