package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.FormScan;
import dev.ipseckey.execute.Outcome;
import dev.ipseckey.execute.TransactionalPort.Transaction;
import dev.ipseckey.file.CommandFile;
import dev.ipseckey.file.Streams;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.Command;
import dev.ipseckey.report.Report;
import dev.ipseckey.report.TextReport;
import dev.ipseckey.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** {@code ipseckey -f}: runs the commands of a file, for people and for the service manager. */
final class FileExecution {

  private final Environment environment;
  private final Settings settings;
  private final SadbChoice choice;
  private final ClassicForms ending;

  FileExecution(Environment environment, Settings settings, SadbChoice choice) {
    this.environment = environment;
    this.settings = settings;
    this.choice = choice;
    this.ending = new ClassicForms(environment);
  }

  /** Makes the file checks on all of some files and runs the last of them. */
  ExitStatus run(List<String> files) {
    try {
      FileGate gate = new FileGate(environment);
      for (String file : files.subList(0, files.size() - 1)) {
        gate.open(file).close();
      }
      String last = files.getLast();
      try (CommandFile file = gate.open(last)) {
        return run(last, content(last, file));
      }
    } catch (Unusable e) {
      return ending.fail(e.message());
    } catch (Misused e) {
      return ending.misused(e.reason());
    }
  }

  private static byte[] content(String name, CommandFile file) {
    try {
      return file.content();
    } catch (UncheckedIOException e) {
      throw Unusable.because(name, e);
    }
  }

  private ExitStatus run(String name, byte[] content) {
    AnalysisOptions options = settings.execution();
    try (SadbSession session = SadbSession.open(environment, settings, choice, options)) {
      OptionalLong fault = FormScan.firstFault(SourceText.of(content), options.strictCompat());
      if (fault.isPresent()) {
        Tally tally = read(name, content, options, UnaryOperator.identity());
        environment.complain(name + ": nothing was executed, because of line " + fault.getAsLong());
        return end(name, tally);
      }
      return choice.atomic() ? atomically(name, content, session) : byAndBy(name, content, session);
    } catch (UncheckedIOException e) {
      throw Unusable.because("SADB", e);
    }
  }

  private ExitStatus byAndBy(String name, byte[] content, SadbSession session) {
    Executor executor = session.executor(session.port());
    if (!flushed(executor)) {
      return ending.fail("the SADB could not be flushed");
    }
    return end(name, read(name, content, session.options(), line -> counted(executor.run(line))));
  }

  private ExitStatus atomically(String name, byte[] content, SadbSession session) {
    try (Transaction transaction = session.port().begin()) {
      Executor executor = session.executor(transaction);
      if (!flushed(executor)) {
        return ending.fail("the SADB could not be flushed");
      }
      Tally tally = read(name, content, session.options(), line -> counted(executor.run(line)));
      if (tally.hasErrors()) {
        environment.complain(
            name + ": the SADB is as it was before, because not every command could be done");
      } else {
        transaction.commit();
      }
      return end(name, tally);
    }
  }

  /**
   * The original counts destinations, so a command without one has never counted as done; only
   * strict compatibility gets this far.
   */
  private static CheckedLine counted(CheckedLine line) {
    return line.command().orElse(null) instanceof Command.OnSa command
            && !line.hasError()
            && !command.arguments().has(Extension.DST)
        ? line.with(
            List.of(
                Diagnostic.of(
                    DiagnosticId.MISSING_DESTINATION,
                    command.word(),
                    "without a destination this does not count as done")))
        : line;
  }

  /** The service begins with an empty SADB, so that a file can be read again. */
  private boolean flushed(Executor executor) {
    if (environment.service().isEmpty()) {
      return true;
    }
    environment
        .out()
        .print(
            "Flushing all SAs before " + environment.service().orElseThrow() + " adds its own.\n");
    return executor.flush(SaType.ALL) instanceof Outcome.Done;
  }

  private Tally read(
      String name, byte[] content, AnalysisOptions options, UnaryOperator<CheckedLine> action) {
    try (Report report = environment.service().isPresent() ? Report.silent() : text()) {
      report.begin(name);
      return new FileCheck(options, action, report)
          .check(name, Streams.bytes(new ByteArrayInputStream(content)));
    }
  }

  private TextReport text() {
    return new TextReport(
        environment.err(), environment.paletteOfErr(settings.color()), settings.verbose());
  }

  private ExitStatus end(String name, Tally tally) {
    if (environment.service().isPresent()) {
      new ServiceLog(environment).summarize(name, tally);
    }
    return tally.hasErrors() ? ending.fail() : ExitStatus.OK;
  }
}
