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

/** Who closes the gap changes the command. */
final class BlankLineAfterContinuation implements Rule.OnLine {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.BLANK_LINE_AFTER_CONTINUATION;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    if (line.line().wordCount() == 0) {
      return;
    }
    SourceText source = line.line().source();
    int start = line.line().span().start();
    int at = line.line().span().end() - 1;
    if (at < start || source.at(at) != '\n') {
      return;
    }
    at--;
    while (at > start && isBlank(source.at(at))) {
      at--;
    }
    if (at > start && source.at(at) == '\n' && source.at(at - 1) == '\\') {
      Span backslash = new Span(at - 1, 1);
      remarks.add(
          Diagnostic.of(id(), backslash, "only the empty line below ends this command")
              .hint("remove the backslash")
              .fix(Fix.of("remove the backslash", Safety.SAFE, backslash, "")));
    }
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\f' || b == 0x0b;
  }
}
