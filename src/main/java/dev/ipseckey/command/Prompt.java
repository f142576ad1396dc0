package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.file.Streams;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.report.Palette;
import dev.ipseckey.report.Report;
import dev.ipseckey.report.TextReport;
import dev.ipseckey.terminal.CommandInput;
import dev.ipseckey.terminal.Completion;
import dev.ipseckey.terminal.ContinuedInput;
import dev.ipseckey.terminal.EditedLines;
import dev.ipseckey.terminal.FileNames;
import dev.ipseckey.terminal.LineMask;
import dev.ipseckey.terminal.PipedLines;
import dev.ipseckey.terminal.TerminalCommands;
import java.io.UncheckedIOException;

/**
 * {@code ipseckey} without operands: commands from a person at a terminal, or from a pipe. A person
 * sees of each command how it went; at the other end of a pipe only the exit status tells.
 */
final class Prompt {

  /** Stands for the file name in reports on commands from a pipe. */
  private static final String PIPE = "<stdin>";

  private final Environment environment;
  private final Settings settings;
  private final SadbChoice choice;
  private final ClassicForms ending;

  Prompt(Environment environment, Settings settings, SadbChoice choice) {
    this.environment = environment;
    this.settings = settings;
    this.choice = choice;
    this.ending = new ClassicForms(environment);
  }

  ExitStatus run() {
    try {
      AnalysisOptions options = settings.execution().in(Place.PROMPT);
      return environment.isAttended() ? attended(options) : unattended(options);
    } catch (Unusable e) {
      return ending.fail(e);
    } catch (UncheckedIOException e) {
      return ending.fail(Unusable.because("SADB", e));
    } catch (Misused e) {
      return ending.misused(e.reason());
    }
  }

  /** Whatever happened to single commands, whoever typed them knows. */
  private ExitStatus attended(AnalysisOptions options) {
    Completion completion =
        new Completion(
            HelpCommand.commands(options),
            HelpCommand.help(options),
            options.algorithms(),
            FileNames::beginning);
    try (SadbSession session = SadbSession.open(environment, settings, choice, options);
        EditedLines terminal =
            EditedLines.open(completion, new LineMask(options), palette() == Palette.ANSI)) {
      if (terminal.showsKeys()) {
        environment.complain(
            "warning: this terminal shows keys while they are typed, and cannot ask for one unseen;"
                + " load them from a file");
      }
      run(
          new TerminalCommands(terminal),
          session,
          TextReport.ofPrompt(environment.err(), palette()));
    }
    return ExitStatus.OK;
  }

  private ExitStatus unattended(AnalysisOptions options) {
    CommandInput input = new ContinuedInput(new PipedLines(Streams.bytes(environment.in())));
    try (SadbSession session = SadbSession.open(environment, settings, choice, options)) {
      return run(input, session, TextReport.ofCommands(environment.err(), palette()))
              || settings.strictCompat()
          ? ExitStatus.OK
          : ending.fail();
    }
  }

  private boolean run(CommandInput input, SadbSession session, Report open) {
    try (Report report = environment.service().isPresent() ? Report.silent() : open) {
      report.begin(PIPE);
      boolean done =
          new TypedCommands(session, new FileExecution(environment, settings, choice), report)
              .run(input);
      if (input.endedInCommand()) {
        environment.complain(
            "warning: the last command is dropped, because no line follows the backslash at its"
                + " end");
        return false;
      }
      return done;
    }
  }

  private Palette palette() {
    return environment.paletteOfErr(settings.color());
  }
}
