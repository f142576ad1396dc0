package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.KnownSa;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaLedger;
import dev.ipseckey.lint.Traits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two directions that should be protected alike. */
final class AsymmetricPair implements Rule.OfFlow {

  private final SaLedger sas;
  private final Conversations conversations;

  AsymmetricPair(SaLedger sas) {
    this.sas = sas;
    this.conversations = new Conversations(sas);
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.ASYMMETRIC_PAIR;
  }

  @Override
  public void end(Remarks remarks) {
    conversations.forEach(
        conversation -> {
          if (conversation.back().isEmpty()) {
            return;
          }
          List<KnownSa> there = withoutPartner(conversation.there(), conversation.back());
          List<KnownSa> back = withoutPartner(conversation.back(), conversation.there());
          for (int i = 0; i < Math.min(there.size(), back.size()); i++) {
            add(there.get(i), back.get(i), remarks);
          }
        });
  }

  private List<KnownSa> withoutPartner(List<Integer> these, List<Integer> those) {
    Set<Traits> partners = new HashSet<>();
    those.forEach(row -> partners.add(sas.traits(row).reversed()));
    return these.stream().filter(row -> !partners.contains(sas.traits(row))).map(sas::get).toList();
  }

  private void add(KnownSa one, KnownSa other, Remarks remarks) {
    boolean inOrder = one.word().start() < other.word().start();
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
