package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.KnownSa;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaLedger;

/** Traffic goes out and nothing comes back. */
final class OneWaySa implements Rule.OfFlow {

  private final SaLedger sas;
  private final Conversations conversations;

  OneWaySa(SaLedger sas) {
    this.sas = sas;
    this.conversations = new Conversations(sas);
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.ONE_WAY_SA;
  }

  @Override
  public void end(Remarks remarks) {
    conversations.forEach(
        conversation -> {
          if (conversation.back().isEmpty()) {
            conversation.there().forEach(row -> add(sas.get(row), remarks));
          }
        });
  }

  private void add(KnownSa sa, Remarks remarks) {
    remarks.addOfFile(
        Diagnostic.of(
                id(),
                sa.word(),
                "no SA goes the way back from the destination of " + sa.identity().display())
            .hint("add one with source and destination exchanged, and an SPI and keys of its own"));
  }
}
