package dev.ipseckey.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One case of a golden file: a line {@code > text}, then one line for each token.
 *
 * @param shown the text as the file writes it: {@code ␤ ␋ ␌ ␍ ␉} for newline, vertical tab, form
 *     feed, carriage return and tab
 * @param tokens what the tokens must be, see {@link Tokens}
 */
record GoldenCase(String shown, List<String> tokens) {

  private static final String OPENING = "> ";

  /** The text that is read; a newline ends it. */
  String text() {
    return Visible.hidden(shown) + "\n";
  }

  /** The golden files. */
  static final List<String> FILES = List.of("commands.golden", "extensions.golden", "words.golden");

  static List<GoldenCase> all() {
    return FILES.stream().flatMap(file -> in(file).stream()).toList();
  }

  /** All cases of a file beside this class. */
  static List<GoldenCase> in(String file) {
    List<GoldenCase> cases = new ArrayList<>();
    for (String line : contents(file).lines().toList()) {
      if (line.startsWith(OPENING)) {
        cases.add(new GoldenCase(line.substring(OPENING.length()), new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        cases.getLast().tokens().add(line.strip());
      }
    }
    return cases;
  }

  private static String contents(String file) {
    try (InputStream in = GoldenCase.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
