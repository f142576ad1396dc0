package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.model.Command;
import dev.ipseckey.report.FindingsMaker;
import dev.ipseckey.report.Report;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.terminal.LogicalLines;
import java.io.UncheckedIOException;
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
  boolean run(LogicalLines lines) {
    FileChecker checker = new FileChecker(options, this::attempt, this::report);
    while (!left) {
      Optional<SourceText> text = lines.next();
      if (text.isEmpty()) {
        break;
      }
      checker.check(text.get());
      environment.out().flush();
      environment.err().flush();
    }
    return !checker.tally().hasErrors() && !failed;
  }

  private CheckedLine attempt(CheckedLine line) {
    try {
      return run(line);
    } catch (Unusable e) {
      fail(e);
    } catch (UncheckedIOException e) {
      fail(Unusable.because("SADB", e));
    }
    return line;
  }

  private void fail(Unusable reason) {
    environment.complain(reason.message());
    failed = true;
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

  /** Who ends a monitor that a pipe has asked for ends all of it. */
  private void monitor(Command.Monitor command) {
    try (CaughtSignals signals = CaughtSignals.begin()) {
      left = runner.monitor(command, signals::isNone) == Monitoring.End.UNREAD || !signals.isNone();
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
