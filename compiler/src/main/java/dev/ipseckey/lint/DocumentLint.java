package dev.ipseckey.lint;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Lints a text that is there as a whole; for an editor, which may have a newer one any moment. */
public final class DocumentLint {

  private DocumentLint() {}

  /**
   * All that there is to say of a text, what its lines carry already included, less what is
   * suppressed: line by line, then what only the whole shows.
   *
   * @param lines every logical line of one text
   * @param linter not used before
   * @param cancelled is asked before each line
   * @throws CancellationException if nobody wants to know any more
   */
  public static List<Diagnostic> of(
      Iterable<CheckedLine> lines, Linter linter, BooleanSupplier cancelled) {
    List<Diagnostic> all = new ArrayList<>();
    for (CheckedLine line : lines) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      all.addAll(linter.lint(line).diagnostics());
    }
    all.addAll(linter.finish());
    return all;
  }
}
