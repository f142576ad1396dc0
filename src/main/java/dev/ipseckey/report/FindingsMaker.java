package dev.ipseckey.report;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.source.LineMap;
import dev.ipseckey.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what the compiler says of a file's commands into findings, one command after another. */
public final class FindingsMaker {

  private Optional<Mapped> mapped = Optional.empty();

  /** Lines are counted once for each text, and only if something is said of it. */
  private record Mapped(SourceText source, LineMap lines) {

    @SuppressWarnings(
        "ReferenceEquality") // a text is its buffer: equal bytes at another place have other line
    // numbers
    boolean isOf(SourceText other) {
      return source == other;
    }
  }

  public CommandFindings of(CheckedLine checked) {
    KeyMask mask = KeyMask.of(checked);
    ShownLine line = shown(checked.line().source(), mask);
    List<Finding> findings = new ArrayList<>(checked.diagnostics().size());
    for (Diagnostic diagnostic : checked.diagnostics()) {
      findings.add(line.finding(diagnostic));
    }
    return new CommandFindings(findings, OneLine.of(mask, checked.line().span()));
  }

  /**
   * A line as it may be shown.
   *
   * @param mask of the line
   */
  ShownLine shown(SourceText source, KeyMask mask) {
    if (mapped.isEmpty() || !mapped.get().isOf(source)) {
      mapped = Optional.of(new Mapped(source, LineMap.of(source)));
    }
    return new ShownLine(source, mapped.get().lines(), mask);
  }
}
