package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.FormScan;
import dev.ipseckey.execute.Outcome;
import dev.ipseckey.execute.Series;
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
import java.util.function.Consumer;
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
      return ending.fail(e);
    } catch (Misused e) {
      return ending.misused(e.reason());
    }
  }

  /**
   * Runs a file on an SADB that is in use: the command {@code load}.
   *
   * @return whether all of it was done
   * @throws Unusable if the file cannot be used
   * @throws UncheckedIOException if the SADB fails
   */
  boolean load(String name, SadbSession session) {
    try (CommandFile file = new FileGate(environment).open(name)) {
      return !execute(name, content(name, file), session, executor -> {}).hasErrors();
    } catch (FileRun.Ended e) {
      environment.complain(ended(e));
      return false;
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
    try (SadbSession session =
        SadbSession.open(environment, settings, choice, settings.execution())) {
      return end(name, execute(name, content, session, this::flushForService));
    } catch (UncheckedIOException e) {
      throw Unusable.because("SADB", e);
    } catch (FileRun.Ended e) {
      return ending.fail(ended(e));
    }
  }

  private String ended(FileRun.Ended by) {
    return by.place()
        + (choice.atomic()
            ? "; the SADB is as it was before"
            : "; the commands before it have been run, the rest has not");
  }

  /**
   * Runs a file, or says why none of it is run.
   *
   * @param first what to do before its first command
   */
  private Tally execute(
      String name, byte[] content, SadbSession session, Consumer<Executor> first) {
    AnalysisOptions options = session.options().in(Place.FILE);
    OptionalLong fault = FormScan.firstFault(SourceText.of(content), options.strictCompat());
    if (fault.isPresent()) {
      Tally tally = read(name, content, options, UnaryOperator.identity());
      environment.complain(name + ": nothing was executed, because of line " + fault.getAsLong());
      return tally;
    }
    return choice.atomic()
        ? atomically(name, content, options, session, first)
        : byAndBy(name, content, options, session, first);
  }

  private Tally byAndBy(
      String name,
      byte[] content,
      AnalysisOptions options,
      SadbSession session,
      Consumer<Executor> first) {
    try (Series series = session.port().series()) {
      Executor executor = session.executor(series);
      first.accept(executor);
      return run(name, content, options, executor, Kept.through(series));
    }
  }

  private Tally atomically(
      String name,
      byte[] content,
      AnalysisOptions options,
      SadbSession session,
      Consumer<Executor> first) {
    try (Transaction transaction = session.port().begin()) {
      Executor executor = session.executor(transaction);
      first.accept(executor);
      Tally tally = run(name, content, options, executor, Kept.asAWhole());
      if (tally.hasErrors()) {
        environment.complain(
            name + ": the SADB is as it was before, because not every command could be done");
      } else {
        transaction.commit();
      }
      return tally;
    }
  }

  /**
   * The original counts destinations, so a command without one has never counted as done; only
   * strict compatibility gets this far.
   */
  private static CheckedLine counted(CheckedLine line) {
    return line.command().orElse(null) instanceof Command.OnSa command
            && !command.arguments().has(Extension.DST)
            && !line.hasError()
        ? line.with(
            List.of(
                Diagnostic.of(
                    DiagnosticId.MISSING_DESTINATION,
                    command.word(),
                    "without a destination this does not count as done")))
        : line;
  }

  /** The service begins with an empty SADB, so that a file can be read again. */
  private void flushForService(Executor executor) {
    if (environment.service().isEmpty()) {
      return;
    }
    environment
        .out()
        .print(
            "Flushing all SAs before " + environment.service().orElseThrow() + " adds its own.\n");
    if (!(executor.flush(SaType.ALL) instanceof Outcome.Done)) {
      throw new Unusable("SADB", "it could not be flushed");
    }
  }

  /**
   * Runs the commands of a file.
   *
   * @param kept how far what was done is kept; all of it has to be before anything of it is shown
   */
  private Tally run(
      String name, byte[] content, AnalysisOptions options, Executor executor, Kept kept) {
    UnaryOperator<CheckedLine> action =
        line -> {
          if (line.command().orElse(null) instanceof Command.Get) {
            kept.settle();
          }
          kept.begin(line);
          CheckedLine done = counted(executor.run(line));
          kept.end();
          return done;
        };
    try (FileRun run = new FileRun(name, content.length, action, environment)) {
      Tally tally = read(name, content, options, run);
      kept.settle();
      return tally;
    } catch (UncheckedIOException e) {
      environment.complain(name + ": " + kept.loss(content));
      throw e;
    }
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
