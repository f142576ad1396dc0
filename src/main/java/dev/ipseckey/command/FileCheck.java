package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.file.Rereadable;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.report.FindingsMaker;
import dev.ipseckey.report.LateFindings;
import dev.ipseckey.report.Report;
import dev.ipseckey.source.ByteInput;
import dev.ipseckey.source.SourceText;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Checks one file from its first byte to its last and reports what there is to say of it. */
final class FileCheck {

  private final AnalysisOptions options;
  private final UnaryOperator<CheckedLine> action;
  private final Report report;

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
   * Checks what a file holds, without lint. The report has begun it.
   *
   * @param name the file's name in the report
   * @throws Unusable if the file cannot be read to its end
   */
  Tally check(String name, ByteInput bytes) {
    FindingsMaker findings = new FindingsMaker();
    return end(read(name, bytes, line -> add(line, findings)));
  }

  /**
   * Checks what a file holds, and lints it.
   *
   * @param again the file once more: what only its end shows is said of lines that are gone
   * @throws Unusable if the file cannot be read to its end
   */
  Tally check(String name, ByteInput bytes, Linter linter, Rereadable again) {
    FindingsMaker findings = new FindingsMaker();
    Tally tally = read(name, bytes, line -> add(linter.lint(line), findings));
    List<Diagnostic> late = linter.finish();
    if (!late.isEmpty()) {
      again.again(in -> tell(late, name, in));
    }
    return end(tally);
  }

  private void tell(List<Diagnostic> late, String name, ByteInput again) {
    int leftOut = LateFindings.tell(late, options, new Reading(name, again), report);
    if (leftOut > 0) {
      throw new Unusable(
          name,
          "was changed while it was checked, so that "
              + (leftOut == 1 ? "a finding has" : leftOut + " findings have")
              + " no place any more: check it again");
    }
  }

  /** All there is to say of a text that is there as a whole; nothing is reported. */
  List<Diagnostic> diagnostics(SourceText text, Optional<Linter> linter) {
    List<Diagnostic> found = new ArrayList<>();
    UnaryOperator<CheckedLine> lint = line -> linter.map(there -> there.lint(line)).orElse(line);
    new FileChecker(options, action, line -> found.addAll(lint.apply(line).diagnostics()))
        .check(text);
    linter.ifPresent(there -> found.addAll(there.finish()));
    return found;
  }

  private void add(CheckedLine line, FindingsMaker findings) {
    if (!line.diagnostics().isEmpty()) {
      report.add(findings.of(line));
    }
  }

  private Tally read(String name, ByteInput bytes, Consumer<CheckedLine> lines) {
    FileChecker checker = new FileChecker(options, action, lines);
    checker.check(new Reading(name, bytes));
    return checker.tally();
  }

  private Tally end(Tally tally) {
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
