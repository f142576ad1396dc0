package dev.ipseckey.execute;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.source.LineMap;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.CommandLineReader;
import dev.ipseckey.syntax.PlainForm;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Looks through a whole file before the first of its commands is run. Some faults of form make it
 * doubtful where the commands behind them begin, or what the author's file really was; then none of
 * them is run.
 */
public final class FormScan {

  private static final Set<DiagnosticId> DOUBTFUL =
      EnumSet.of(
          DiagnosticId.LINE_TOO_LONG,
          DiagnosticId.COMMAND_TOO_LONG,
          DiagnosticId.NUL_BYTE,
          DiagnosticId.DANGLING_CONTINUATION,
          DiagnosticId.UNTERMINATED_QUOTE);

  private FormScan() {}

  /** The line of the first such fault, up to where the file leaves by {@code exit}. */
  public static OptionalLong firstFault(SourceText file, boolean strictCompat) {
    if (PlainForm.isPlain(file)) {
      return OptionalLong.empty();
    }
    CommandLineReader reader = new CommandLineReader(strictCompat);
    reader.open(file);
    while (reader.next()) {
      CommandLine line = reader.line();
      for (Diagnostic diagnostic : line.diagnostics()) {
        if (isDoubtful(diagnostic)) {
          return OptionalLong.of(LineMap.of(file).position(diagnostic.span().start()).line());
        }
      }
      if (line.wordCount() > 0
          && line.word(0).command().filter(CommandName.EXIT::equals).isPresent()) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.empty();
  }

  /** Whether a file with this fault is not run. */
  public static boolean isDoubtful(Diagnostic fault) {
    return fault.isError() && DOUBTFUL.contains(fault.id());
  }
}
