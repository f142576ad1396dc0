package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.KnownSa;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.rule.Conversations.Conversation;

/** Traffic goes out and nothing comes back. */
final class OneWaySa implements Rule.AtEnd {

  private final Conversations conversations;

  OneWaySa(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.ONE_WAY_SA;
  }

  @Override
  public void end(Remarks remarks) {
    for (Conversation conversation : conversations.all()) {
      if (conversation.there().isEmpty() || conversation.back().isEmpty()) {
        conversation.there().forEach(sa -> add(sa, remarks));
        conversation.back().forEach(sa -> add(sa, remarks));
      }
    }
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
