package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.file.CommandFile;
import dev.ipseckey.file.Streams;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.report.Report;
import dev.ipseckey.report.TextReport;
import dev.ipseckey.source.ByteInput;
import java.util.List;

/**
 * {@code ipseckey -c}: checks a file on the way to the permanent configuration, for people and for
 * the service manager.
 */
final class ClassicCheck {

  /** Stands for standard input as the operand of {@code -c}. */
  static final String STANDARD_INPUT = "-";

  private static final String STANDARD_INPUT_NAME = "<stdin>";

  private final Environment environment;
  private final Settings settings;
  private final ClassicForms ending;
  private final FileGate gate;

  ClassicCheck(Environment environment, Settings settings) {
    this.environment = environment;
    this.settings = settings;
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
        return check(STANDARD_INPUT_NAME, Streams.bytes(environment.in()), options);
      }
      try (CommandFile file = gate.open(last)) {
        return check(last, file.bytes(), options);
      }
    } catch (Unusable e) {
      return ending.fail(e.message());
    }
  }

  private ExitStatus check(String name, ByteInput bytes, AnalysisOptions options) {
    boolean service = environment.service().isPresent();
    Tally tally;
    try (Report report = service ? Report.silent() : text()) {
      report.begin(name);
      tally = new FileCheck(options, report).check(name, bytes);
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
