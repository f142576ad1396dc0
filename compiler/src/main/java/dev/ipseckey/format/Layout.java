package dev.ipseckey.format;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.source.Span;
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
   * @param clauses what it consists of, a row for each group; good until the next line is laid out
   * @param emptyBehind whether an empty line that continued the command stands behind it
   */
  record Command(Clauses clauses, boolean emptyBehind) implements Layout {}
}
