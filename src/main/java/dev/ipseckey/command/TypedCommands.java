package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.model.Command;
import dev.ipseckey.report.FindingsMaker;
import dev.ipseckey.report.Report;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.Word;
import dev.ipseckey.terminal.CommandInput;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Runs commands as they are typed, each before the next one is read. Whatever happens to one of
 * them, the next one is asked for.
 */
final class TypedCommands {

  private final SadbSession session;
  private final FileExecution files;
  private final Report report;
  private final Environment environment;
  private final AnalysisOptions options;
  private final CommandRunner runner;
  private final FindingsMaker findings = new FindingsMaker();
  private boolean left;
  private boolean failed;

  /**
   * @param files runs the files that are loaded
   * @param report has begun
   */
  TypedCommands(SadbSession session, FileExecution files, Report report) {
    this.session = session;
    this.files = files;
    this.report = report;
    this.environment = session.environment();
    this.options = session.options();
    this.runner = new CommandRunner(session);
  }

  /**
   * Runs all commands up to the end of the input, or to the one that leaves.
   *
   * @return whether every one of them was done
   */
  boolean run(CommandInput input) {
    FileChecker checker = new FileChecker(options, this::attempt, this::report);
    while (!left) {
      environment.out().flush();
      environment.err().flush();
      Optional<SourceText> text = input.next();
      if (text.isEmpty()) {
        break;
      }
      checker.check(text.get());
    }
    return !checker.tally().hasErrors() && !failed;
  }

  private CheckedLine attempt(CheckedLine line) {
    boolean traffic = isTraffic(line);
    try {
      if (!traffic) {
        return run(line);
      }
      failed |= !new TrafficExecution(session, this::report).run(operands(line));
    } catch (Unusable e) {
      fail(e.message());
    } catch (UncheckedIOException e) {
      fail(Unusable.because("SADB", e).message());
    } catch (Misused e) {
      fail(e.reason());
    }
    return traffic ? without(line) : line;
  }

  private void fail(String reason) {
    environment.complain(reason);
    failed = true;
  }

  /** Whether it is the command of the simulated SADB, which is none of the language. */
  private boolean isTraffic(CheckedLine line) {
    return !options.strictCompat()
        && line.line().wordCount() > 0
        && line.line().word(0).is(TrafficWords.NAME);
  }

  private static List<String> operands(CheckedLine line) {
    return line.line().words().stream().skip(1).map(Word::text).toList();
  }

  /** The line without what the analyser says of a command it does not know. */
  private static CheckedLine without(CheckedLine line) {
    return new CheckedLine(line.line(), Optional.empty(), Arguments.NONE, List.of());
  }

  private CheckedLine run(CheckedLine line) {
    switch (line.command().orElse(null)) {
      case null -> {}
      case Command.OnSa _, Command.Flush _, Command.Dump _, Command.Save _ -> {
        return runner.run(line);
      }
      case Command.Monitor monitor -> monitor(monitor);
      case Command.Help help -> new HelpCommand(environment, options).run(help);
      case Command.Load load -> failed |= !files.load(load.file(), session);
      case Command.Exit _ -> left = true;
    }
    return line;
  }

  /**
   * Monitors until somebody has enough. A person goes on with the next command then; who ends a
   * monitor that a pipe has asked for ends all of it.
   */
  private void monitor(Command.Monitor command) {
    try (CaughtSignals signals = CaughtSignals.begin()) {
      Monitoring.End end = runner.monitor(command, signals::isNone);
      if (environment.isAttended() && signals.first().equals(Optional.of(EndingSignal.INT))) {
        environment.out().print("\n");
        return;
      }
      left = end == Monitoring.End.UNREAD || !signals.isNone();
      failed |= left;
    }
  }

  private void report(CheckedLine line) {
    if (line.diagnostics().isEmpty()) {
      return;
    }
    environment.out().flush();
    report.add(findings.of(line));
    if (environment.service().isEmpty()
        && line.diagnostics().stream()
            .anyMatch(diagnostic -> diagnostic.id() == DiagnosticId.UNKNOWN_COMMAND)) {
      environment.err().print("Type `help` or `?` for the commands.\n");
    }
  }
}
