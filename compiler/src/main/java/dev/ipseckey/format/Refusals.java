package dev.ipseckey.format;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.source.ByteInput;
import dev.ipseckey.source.SourceBlocks;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.LogicalLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for what makes it doubtful where the commands of a text begin: a comment that takes in a
 * command, a command that nothing continues. Such a text is not formatted at all; nor is one with a
 * line of which the reader keeps only the beginning.
 */
public final class Refusals {

  private Refusals() {}

  /**
   * Reads a text to its end.
   *
   * @param refused is told of each line that is in the way, with what is wrong with it; the line is
   *     good until it returns
   * @return whether there is any
   */
  public static boolean scan(ByteInput in, Consumer<CheckedLine> refused) {
    SourceBlocks blocks = new SourceBlocks(in);
    LogicalLines lines = new LogicalLines();
    Optional<SourceText> block = blocks.next(1);
    boolean found = false;
    while (block.isPresent()) {
      found |= scan(block.get(), lines, blocks.isCutShort(), refused);
      block = blocks.next(lines.nextLineNumber());
    }
    return found;
  }

  /** The same of a text that is all there. */
  public static boolean scan(SourceText text, Consumer<CheckedLine> refused) {
    return scan(text, new LogicalLines(), false, refused);
  }

  private static boolean scan(
      SourceText text, LogicalLines lines, boolean cutShort, Consumer<CheckedLine> refused) {
    boolean found = false;
    lines.open(text);
    while (lines.next()) {
      List<Diagnostic> faults = faults(lines.line(), cutShort);
      if (!faults.isEmpty()) {
        refused.accept(new CheckedLine(lines.line(), Optional.empty(), Arguments.NONE, faults));
        found = true;
      }
    }
    return found;
  }

  /** Whether a line is in the way of formatting its text. */
  public static boolean isRefused(CommandLine line) {
    return !faults(line, false).isEmpty();
  }

  private static List<Diagnostic> faults(CommandLine line, boolean cutShort) {
    if (line.diagnostics().isEmpty()) {
      return List.of();
    }
    List<Diagnostic> faults = new ArrayList<>();
    for (Diagnostic found : line.diagnostics()) {
      if (found.isError() && (cutShort || isDoubtful(found.id()))) {
        faults.add(found);
      }
    }
    return faults;
  }

  private static boolean isDoubtful(DiagnosticId id) {
    return id == DiagnosticId.COMMENT_CONTINUED || id == DiagnosticId.DANGLING_CONTINUATION;
  }
}
