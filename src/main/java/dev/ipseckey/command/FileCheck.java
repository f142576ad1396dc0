package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.report.FindingsMaker;
import dev.ipseckey.report.Report;
import dev.ipseckey.source.ByteInput;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Checks one file from its first byte to its last and reports what there is to say of it. */
final class FileCheck {

  private final AnalysisOptions options;
  private final UnaryOperator<CheckedLine> action;
  private final Report report;

  FileCheck(AnalysisOptions options, Report report) {
    this(options, UnaryOperator.identity(), report);
  }

  /**
   * @param action what to do with each line beside checking it; gives back what there is to say of
   *     it
   */
  FileCheck(AnalysisOptions options, UnaryOperator<CheckedLine> action, Report report) {
    this.options = options;
    this.action = action;
    this.report = report;
  }

  /**
   * Checks what a file holds. The report has begun it.
   *
   * @param name the file's name in the report
   * @throws Unusable if the file cannot be read to its end
   */
  Tally check(String name, ByteInput bytes) {
    FindingsMaker findings = new FindingsMaker();
    FileChecker checker =
        new FileChecker(
            options,
            action,
            line -> {
              if (!line.diagnostics().isEmpty()) {
                report.add(findings.of(line));
              }
            });
    checker.check(new Reading(name, bytes));
    Tally tally = checker.tally();
    report.end(tally);
    return tally;
  }

  /** Tells a file that cannot be read from a report that cannot be written. */
  private record Reading(String name, ByteInput bytes) implements ByteInput {
    @Override
    public int read(byte[] into, int offset, int length) {
      try {
        return bytes.read(into, offset, length);
      } catch (UncheckedIOException e) {
        throw Unusable.because(name, e);
      }
    }
  }
}
