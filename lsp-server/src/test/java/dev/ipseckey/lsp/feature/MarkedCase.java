package dev.ipseckey.lsp.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * One case of a file of cases: {@code === name => argument}, the marked document, {@code ---}, what
 * is expected.
 *
 * @param argument what a request needs beside the place: a new name, the title of an action
 * @param document its last line ends without a newline if it is {@code <end>}
 */
record MarkedCase(String name, String argument, String document, String expected) {

  private static final String HEAD = "=== ";
  private static final String ARGUMENT = " => ";
  private static final String EXPECTED = "---\n";
  private static final String NO_NEWLINE = "<end>\n";

  static List<MarkedCase> read(String file) {
    List<MarkedCase> cases = new ArrayList<>();
    for (String part : file.split("(?m)^" + HEAD)) {
      if (!part.isEmpty()) {
        cases.add(one(part));
      }
    }
    return cases;
  }

  private static MarkedCase one(String part) {
    int newline = part.indexOf('\n');
    String head = part.substring(0, newline);
    int arrow = head.indexOf(ARGUMENT);
    String body = part.substring(newline + 1);
    int split = ("\n" + body).indexOf("\n" + EXPECTED);
    String document = split < 0 ? body : body.substring(0, split);
    return new MarkedCase(
        arrow < 0 ? head : head.substring(0, arrow),
        arrow < 0 ? "" : head.substring(arrow + ARGUMENT.length()),
        document,
        split < 0 ? "" : body.substring(split + EXPECTED.length()).stripTrailing());
  }

  MarkedText marked() {
    return MarkedText.of(
        document.endsWith(NO_NEWLINE)
            ? document.substring(0, document.length() - NO_NEWLINE.length() - 1)
            : document);
  }

  /** The case as it stands in its file. */
  String written(String result) {
    return HEAD
        + name
        + (argument.isEmpty() ? "" : ARGUMENT + argument)
        + "\n"
        + document
        + EXPECTED
        + result
        + "\n\n";
  }
}
