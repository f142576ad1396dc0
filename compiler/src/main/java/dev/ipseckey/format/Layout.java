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
   * @param clauses what it consists of, in order; good until the next line is laid out
   * @param rows the clauses again, by the lines that they begin
   * @param emptyBehind whether an empty line that continued the command stands behind it
   */
  record Command(List<Clause> clauses, List<Row> rows, boolean emptyBehind) implements Layout {}

  /**
   * Clauses that share a line if it is wide enough.
   *
   * @param from index of the first
   * @param to index behind the last
   */
  record Row(int from, int to) {}

  /**
   * Words that always share a line: a keyword and its values.
   *
   * @param start where their text begins in the builder's words
   * @param end where it ends
   */
  record Clause(int start, int end) {
    int size() {
      return end - start;
    }
  }
}
