package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.model.Command;

/** What get prints at boot, a log keeps. */
final class GetInFile implements Rule.OnLine {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.GET_IN_FILE;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    if (line.command().orElse(null) instanceof Command.Get get) {
      remarks.add(
          Diagnostic.of(
                  id(), get.word(), "each time the file is loaded, this prints an SA with its keys")
              .hint("leave it out; look an SA up at the prompt or from the shell"));
    }
  }
}
