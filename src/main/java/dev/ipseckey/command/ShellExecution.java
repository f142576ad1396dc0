package dev.ipseckey.command;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.model.Command;
import dev.ipseckey.report.FindingsMaker;
import dev.ipseckey.report.Report;
import dev.ipseckey.report.TextReport;
import dev.ipseckey.syntax.ShellWords;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs one command that was given as operands. */
record ShellExecution(Environment environment, Settings settings, SadbChoice choice) {

  /** Stands for the file name in reports. */
  private static final String NAME = "<operands>";

  /** Runs a command of the language. */
  ExitStatus run(List<String> operands) {
    return ending(
        options -> {
          CheckedLine checked = new Analyser(options).analyse(ShellWords.read(operands));
          if (!checked.hasError()
              && checked.command().orElse(null) instanceof Command.Monitor monitor) {
            return monitor(monitor, options);
          }
          CheckedLine done = checked.hasError() ? checked : run(checked, options);
          report(done);
          return status(!done.hasError());
        });
  }

  /**
   * Sends simulated traffic.
   *
   * @param words those behind {@code use}
   */
  ExitStatus use(List<String> words) {
    return ending(
        options -> {
          try (SadbSession session = SadbSession.open(environment, settings, choice, options)) {
            return status(new TrafficExecution(session, this::report).run(words));
          }
        });
  }

  private ExitStatus ending(Function<AnalysisOptions, ExitStatus> action) {
    ClassicForms ending = new ClassicForms(environment);
    try {
      return action.apply(settings.execution().in(Place.SHELL));
    } catch (Unusable e) {
      return ending.fail(e);
    } catch (UncheckedIOException e) {
      return ending.fail(Unusable.because("SADB", e));
    } catch (Misused e) {
      return ending.misused(e.reason());
    }
  }

  private CheckedLine run(CheckedLine line, AnalysisOptions options) {
    if (line.command().orElse(null) instanceof Command.Help help) {
      new HelpCommand(environment, options).run(help);
      return line;
    }
    try (SadbSession session = SadbSession.open(environment, settings, choice, options)) {
      return new CommandRunner(session).run(line);
    }
  }

  private ExitStatus monitor(Command.Monitor command, AnalysisOptions options) {
    try (SadbSession session = SadbSession.open(environment, settings, choice, options);
        CaughtSignals signals = CaughtSignals.begin()) {
      Monitoring.End end = new CommandRunner(session).monitor(command, signals::isNone);
      Optional<EndingSignal> signal = signals.first();
      if (signal.isPresent()) {
        environment.complain("ended by signal " + signal.get().number());
        return signal.get().status();
      }
      return switch (end) {
        case DONE -> ExitStatus.OK;
        case UNREAD -> new ClassicForms(environment).fail("standard output cannot be written");
      };
    }
  }

  private ExitStatus status(boolean done) {
    return done ? ExitStatus.OK : new ClassicForms(environment).fail();
  }

  private void report(CheckedLine line) {
    if (line.diagnostics().isEmpty() || environment.service().isPresent()) {
      return;
    }
    environment.out().flush();
    try (Report report =
        TextReport.ofCommands(environment.err(), environment.paletteOfErr(settings.color()))) {
      report.begin(NAME);
      report.add(new FindingsMaker().of(line));
    }
  }
}
