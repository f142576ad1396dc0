package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.LineLimits;

/** The last line is not ended. */
final class NoFinalNewline implements Rule.OnLine, Rule.OfFlow {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NO_FINAL_NEWLINE;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    SourceText source = line.line().source();
    int end = line.line().span().end();
    if (source.atEnd() && end == source.length() && end > 0 && source.at(end - 1) != '\n') {
      Span place = new Span(end, 0);
      Diagnostic found =
          Diagnostic.of(id(), place, "the last line does not end in a newline")
              .hint("what is appended to the file would become part of it");
      boolean full = line.line().span().length() >= LineLimits.LINE;
      remarks.add(full ? found : found.fix(Fix.of("end the last line", Safety.SAFE, place, "\n")));
    }
  }
}
