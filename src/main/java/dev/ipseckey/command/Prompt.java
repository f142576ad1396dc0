package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.file.Streams;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.report.Palette;
import dev.ipseckey.report.Report;
import dev.ipseckey.report.TextReport;
import dev.ipseckey.terminal.LineInput;
import dev.ipseckey.terminal.LogicalLines;
import dev.ipseckey.terminal.PipedLines;
import java.io.UncheckedIOException;

/**
 * {@code ipseckey} without operands: commands from a person at a terminal, or from a pipe. A person
 * sees of each command how it went; at the other end of a pipe only the exit status tells.
 */
record Prompt(Environment environment, Settings settings, SadbChoice choice) {

  /** Stands for the file name in reports on commands from a pipe. */
  private static final String PIPE = "<stdin>";

  ExitStatus run() {
    ClassicForms ending = new ClassicForms(environment);
    try (LineInput input = new PipedLines(Streams.bytes(environment.in()))) {
      return run(new LogicalLines(input)) || settings.strictCompat()
          ? ExitStatus.OK
          : ending.fail();
    } catch (Unusable e) {
      return ending.fail(e.message());
    } catch (UncheckedIOException e) {
      return ending.fail(Unusable.because("SADB", e).message());
    } catch (Misused e) {
      return ending.misused(e.reason());
    }
  }

  private boolean run(LogicalLines lines) {
    AnalysisOptions options = settings.execution().in(Place.PROMPT);
    try (SadbSession session = SadbSession.open(environment, settings, choice, options);
        Report report = report()) {
      report.begin(PIPE);
      boolean done =
          new TypedCommands(session, new FileExecution(environment, settings, choice), report)
              .run(lines);
      return noneIsCutOff(lines) && done;
    }
  }

  private boolean noneIsCutOff(LogicalLines lines) {
    if (lines.endedInCommand()) {
      environment.complain(
          "warning: the last command is dropped, because no line follows the backslash at its end");
    }
    return !lines.endedInCommand();
  }

  private Report report() {
    if (environment.service().isPresent()) {
      return Report.silent();
    }
    Palette palette = environment.paletteOfErr(settings.color());
    return TextReport.ofCommands(environment.err(), palette);
  }
}
