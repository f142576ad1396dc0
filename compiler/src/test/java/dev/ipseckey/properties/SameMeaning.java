package dev.ipseckey.properties;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares two documents line by line, whatever the lines look like. */
public final class SameMeaning {

  private SameMeaning() {}

  /** The first line that says something else; empty if none does. */
  public static Optional<String> fault(Document before, Document after, AnalysisOptions options) {
    List<CommandLine> old = telling(before);
    List<CommandLine> now = telling(after);
    if (old.size() != now.size()) {
      return Optional.of(old.size() + " lines that say something, then " + now.size());
    }
    for (int i = 0; i < old.size(); i++) {
      if (!isSame(old.get(i), now.get(i), options)) {
        return Optional.of(
            now.get(i).isComment()
                ? "another comment"
                : Meaning.of(old.get(i), options) + ", then " + Meaning.of(now.get(i), options));
      }
    }
    return Optional.empty();
  }

  private static List<CommandLine> telling(Document document) {
    return document.lines().stream()
        .filter(line -> line.wordCount() > 0 || line.isComment() || line.isOverlong())
        .toList();
  }

  private static boolean isSame(CommandLine old, CommandLine now, AnalysisOptions options) {
    if (Arrays.equals(bytes(old), bytes(now))) {
      return true;
    }
    if (old.isComment() || now.isComment() || old.wordCount() == 0 || now.wordCount() == 0) {
      return old.isComment() && now.isComment() && text(old).equals(text(now));
    }
    return Meaning.of(old, options).isKeptBy(Meaning.of(now, options));
  }

  /** A comment from its sign on, without the blanks behind it. */
  private static String text(CommandLine comment) {
    String text = comment.source().text(comment.span());
    return text.substring(text.indexOf('#')).stripTrailing();
  }

  private static byte[] bytes(CommandLine line) {
    Span span = line.span();
    return Arrays.copyOfRange(line.source().bytes(), span.start(), span.end());
  }
}
