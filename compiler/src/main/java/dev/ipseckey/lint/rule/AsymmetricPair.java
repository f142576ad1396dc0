package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.KnownSa;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.rule.Conversations.Conversation;
import java.util.List;

/** Two directions that should be protected alike. */
final class AsymmetricPair implements Rule.AtEnd {

  private final Conversations conversations;

  AsymmetricPair(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.ASYMMETRIC_PAIR;
  }

  @Override
  public void end(Remarks remarks) {
    for (Conversation conversation : conversations.all()) {
      List<KnownSa> there = withoutPartner(conversation.there(), conversation.back());
      List<KnownSa> back = withoutPartner(conversation.back(), conversation.there());
      for (int i = 0; i < Math.min(there.size(), back.size()); i++) {
        add(there.get(i), back.get(i), remarks);
      }
    }
  }

  private static List<KnownSa> withoutPartner(List<KnownSa> these, List<KnownSa> those) {
    return these.stream()
        .filter(
            sa -> those.stream().noneMatch(other -> other.traits().reversed().equals(sa.traits())))
        .toList();
  }

  private void add(KnownSa one, KnownSa other, Remarks remarks) {
    boolean inOrder = one.start() < other.start();
    KnownSa first = inOrder ? one : other;
    KnownSa second = inOrder ? other : one;
    List<String> differences = second.traits().differences(first.traits().reversed());
    remarks.addOfFile(
        Diagnostic.of(
                id(),
                second.word(),
                "the SA for the way back differs: " + String.join(", ", differences))
            .hint("both directions are usually protected alike")
            .related(first.word(), "the way back"));
  }
}
