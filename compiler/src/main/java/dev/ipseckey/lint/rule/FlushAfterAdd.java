package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaLedger;
import dev.ipseckey.model.Command;

/** A flush throws away what the file has just added. */
final class FlushAfterAdd implements Rule.OnLine, Rule.OfFlow {

  private final SaLedger sas;

  FlushAfterAdd(SaLedger sas) {
    this.sas = sas;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.FLUSH_AFTER_ADD;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    if (line.command().orElse(null) instanceof Command.Flush flush) {
      sas.any(flush.type())
          .ifPresent(
              sa ->
                  remarks.addOfFile(
                      Diagnostic.of(
                              id(),
                              Remarks.inFile(line.line().source(), flush.word()),
                              "this removes SAs that the file has added")
                          .hint("flush before the first SA is added")
                          .related(sa.word(), "one of them")));
    }
  }
}
