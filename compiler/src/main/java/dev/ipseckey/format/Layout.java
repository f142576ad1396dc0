package dev.ipseckey.format;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;

/** What becomes of a logical line: between its words and its new text. */
sealed interface Layout {

  /** Nothing but blanks. */
  record Empty() implements Layout {}

  /**
   * Stays byte for byte.
   *
   * @param fault what is wrong with it; empty if nothing is
   */
  record Kept(Optional<CheckedLine> fault) implements Layout {}

  /**
   * A comment.
   *
   * @param text from {@code #} to the last byte that is no blank
   * @param guarded whether a blank has to stay behind it
   */
  record Comment(Span text, boolean guarded) implements Layout {}

  /**
   * A command.
   *
   * @param rows each begins a line
   * @param emptyBehind whether an empty line that continued the command stands behind it
   */
  record Command(List<Row> rows, boolean emptyBehind) implements Layout {}

  /** Clauses that share a line if it is wide enough. */
  record Row(List<Clause> clauses) {}

  /**
   * Words that always share a line: a keyword and its values.
   *
   * @param start where their text begins in the builder's words
   * @param end where it ends
   */
  record Clause(int start, int end) {}
}
