package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.file.CommandFile;
import dev.ipseckey.file.Rereadable;
import dev.ipseckey.file.Rereadable.Kept;
import dev.ipseckey.file.Streams;
import dev.ipseckey.file.Surroundings;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.Profile;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.report.Report;
import dev.ipseckey.report.TextReport;
import dev.ipseckey.source.ByteInput;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ipseckey -c}: checks a file on the way to the permanent configuration, for people and for
 * the service manager.
 */
final class ClassicCheck {

  /** Stands for standard input as the operand of {@code -c}. */
  static final String STANDARD_INPUT = "-";

  private static final String STANDARD_INPUT_NAME = "<stdin>";

  /** No configuration is read, so that a file is judged alike everywhere. */
  private static final Lint LINT = new Lint(RuleSelection.of(Profile.DEFAULT));

  private final Environment environment;
  private final Settings settings;
  private final RehearsalChoice rehearsal;
  private final ClassicForms ending;
  private final FileGate gate;

  ClassicCheck(Environment environment, Settings settings, SadbChoice sadb) {
    this.environment = environment;
    this.settings = settings;
    this.rehearsal = new RehearsalChoice(settings, sadb);
    this.ending = new ClassicForms(environment);
    this.gate = new FileGate(environment);
  }

  ExitStatus run(String file) {
    return run(List.of(file));
  }

  /** Makes the file checks on all of some files and reads the last of them. */
  ExitStatus run(List<String> files) {
    try {
      for (String file : files.subList(0, files.size() - 1)) {
        gate.open(file).close();
      }
      String last = files.getLast();
      AnalysisOptions options = settings.analysis();
      if (last.equals(STANDARD_INPUT)) {
        Kept input = new Kept(Streams.bytes(environment.in()));
        return check(STANDARD_INPUT_NAME, input, options, FileFacts.unknown(), input);
      }
      try (CommandFile file = gate.open(last)) {
        // Who can read the file has been said by the gate.
        FileFacts facts = Surroundings.of(Path.of(last)).withoutProtection();
        return check(last, file.bytes(), options, facts, new Rereadable.OfFile(last));
      }
    } catch (Unusable e) {
      return ending.fail(e);
    }
  }

  private ExitStatus check(
      String name, ByteInput bytes, AnalysisOptions options, FileFacts facts, Rereadable again) {
    boolean service = environment.service().isPresent();
    Tally tally;
    try (Report report = service ? Report.silent() : text()) {
      report.begin(name);
      FileCheck check = new FileCheck(options, rehearsal.of(options), report);
      tally =
          settings.lints() && !service
              ? check.check(name, bytes, LINT.of(facts), again)
              : check.check(name, bytes);
    }
    if (service) {
      new ServiceLog(environment).summarize(name, tally);
    }
    return tally.hasErrors() ? ending.fail() : ExitStatus.OK;
  }

  private TextReport text() {
    return new TextReport(
        environment.err(), environment.paletteOfErr(settings.color()), settings.verbose());
  }
}
