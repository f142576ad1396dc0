package dev.ipseckey.format;

import dev.ipseckey.analysis.CheckedLine;
import java.util.Optional;

/** What a logical line has become. */
public sealed interface FormattedLine {

  /** Nothing but blanks. Of several such lines one is kept, between others. */
  record Empty() implements FormattedLine {}

  /**
   * The line stays byte for byte.
   *
   * @param fault the line with what keeps it from being formatted; empty if nothing is wrong with
   *     it
   */
  record Kept(Optional<CheckedLine> fault) implements FormattedLine {}

  /**
   * The line has a new text, or the one it had.
   *
   * @param text with the newline at its end; good until the next line is formatted
   * @param emptyBehind whether an empty line belongs behind it
   */
  record Written(TextBuffer text, boolean emptyBehind) implements FormattedLine {}
}
