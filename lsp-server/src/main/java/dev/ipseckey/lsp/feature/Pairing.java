package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Pairs two SAs that carry each other's packets: the later one names the earlier one, for a partner
 * has to be there already.
 */
final class Pairing {

  private Pairing() {}

  static List<CodeAction> of(Snapshot snapshot, SaLine sa, LineView view, SaIndex index) {
    if (!sa.isAdd() || index.partner(sa).isPresent()) {
      return List.of();
    }
    return index.reverse(sa).stream()
        .filter(other -> index.partner(other).isEmpty())
        .findFirst()
        .flatMap(other -> action(snapshot, sa, other))
        .stream()
        .toList();
  }

  private static Optional<CodeAction> action(Snapshot snapshot, SaLine one, SaLine other) {
    boolean first = one.placed().start() < other.placed().start();
    SaLine earlier = first ? one : other;
    SaLine later = first ? other : one;
    Optional<Span> named = earlier.spiSpan();
    Optional<Span> naming = later.spiSpan();
    if (named.isEmpty() || naming.isEmpty() || later.facts().pairSpi().isPresent()) {
      return Optional.empty();
    }
    String spi = snapshot.text(named.get());
    return Optional.of(
        CodeAction.of(
            "Pair `%s` and `%s`".formatted(spi, snapshot.text(naming.get())),
            CodeAction.Kind.REFACTOR,
            List.of(Edit.of(new Span(naming.get().end(), 0), " pair-spi " + spi))));
  }
}
