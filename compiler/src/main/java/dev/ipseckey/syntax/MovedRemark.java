package dev.ipseckey.syntax;

import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;

/** Moves a remark out of a command, to a comment line above it. */
final class MovedRemark {

  private static final String TITLE = "move it to a line of its own above the command";

  /** What bytes that are not UTF-8 are read as; writing it would change them. */
  private static final char REPLACEMENT = '\ufffd';

  private final SourceText source;
  private final Span line;
  private final Span remark;

  /**
   * @param line the logical line
   * @param remark from its sign on, without the blanks behind it
   */
  MovedRemark(SourceText source, Span line, Span remark) {
    this.source = source;
    this.line = line;
    this.remark = remark;
  }

  /** Nothing if the command would not end as it does now. */
  Optional<Fix> fix(Safety safety) {
    String text = withoutBackslash(source.text(remark));
    Span hole = hole();
    boolean backslashBefore = hole.start() > 0 && source.at(hole.start() - 1) == '\\';
    if (backslashBefore || text.indexOf(REPLACEMENT) >= 0) {
      return Optional.empty();
    }
    // A command that has been commented out may have its key in the remark.
    return Optional.of(
        new Fix(
            TITLE,
            safety,
            List.of(Edit.ofSecret(new Span(line.start(), 0), text + "\n"), Edit.of(hole, ""))));
  }

  /** At the end of a comment it would take in the command. */
  private static String withoutBackslash(String text) {
    String rest = text.stripTrailing();
    while (rest.endsWith("\\")) {
      rest = rest.substring(0, rest.length() - 1).stripTrailing();
    }
    return rest;
  }

  /** What goes from the command: the remark, or its whole line if the command goes on behind it. */
  private Span hole() {
    int start = remark.start();
    while (start > line.start() && Blanks.isBlank(source.at(start - 1))) {
      start--;
    }
    if (start > line.start() && source.at(start - 1) == '\n') {
      int end = remark.end();
      while (end < line.end() && source.at(end) != '\n') {
        end++;
      }
      return end + 1 < line.end() ? Span.between(start, end + 1) : remark;
    }
    return Span.between(start, remark.end());
  }
}
