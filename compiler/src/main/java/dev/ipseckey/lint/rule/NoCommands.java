package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.source.Span;

/** A file that does nothing, and says so to nobody. */
final class NoCommands implements Rule.OnLine, Rule.OfFlow {

  private boolean any;
  private boolean commands;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NO_COMMANDS;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    any = true;
    commands |= line.line().wordCount() > 0 || line.line().isOverlong();
  }

  @Override
  public void end(Remarks remarks) {
    if (any && !commands) {
      remarks.addOfFile(
          Diagnostic.of(id(), new Span(0, 0), "the file holds no command")
              .hint("loading it does nothing, and counts as a success"));
    }
  }
}
