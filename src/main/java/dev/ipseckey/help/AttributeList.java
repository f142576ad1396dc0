package dev.ipseckey.help;

import dev.ipseckey.language.Extension;
import java.util.List;
import java.util.function.Predicate;

/** All keywords that some command takes, in three columns. */
final class AttributeList {

  private static final int COLUMNS = 3;
  private static final int CELL = 15;

  private AttributeList() {}

  static String text() {
    List<String> keywords =
        Extension.all().stream()
            .filter(Predicate.not(Extension::isReserved))
            .flatMap(extension -> extension.spellings().stream())
            .toList();
    StringBuilder text = new StringBuilder("\nAttributes of an SA:\n");
    for (int row = 0; row < keywords.size(); row += COLUMNS) {
      StringBuilder line = new StringBuilder();
      for (String keyword : keywords.subList(row, Math.min(row + COLUMNS, keywords.size()))) {
        line.append(("    %-" + CELL + "." + CELL + "s").formatted(keyword));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
