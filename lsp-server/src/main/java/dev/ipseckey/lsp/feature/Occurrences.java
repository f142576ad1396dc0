package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.AddressWord;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All words of a document that speak of the same SA, or of the same host, as one of them. */
final class Occurrences {

  /**
   * One of them.
   *
   * @param declares whether the SA is made here
   */
  record Occurrence(SaLine line, Span span, boolean declares) {}

  private Occurrences() {}

  static List<Occurrence> of(Snapshot snapshot, Spot spot) {
    return switch (spot) {
      case Spot.Spi spi -> ofSa(SaIndex.of(snapshot), spi.line());
      case Spot.PairSpi pair -> {
        SaIndex index = SaIndex.of(snapshot);
        Optional<SaLine> partner = index.partnerAsked(pair.line());
        yield partner
            .map(sa -> ofSa(index, sa))
            .orElseGet(() -> List.of(new Occurrence(pair.line(), pair.span(), false)));
      }
      case Spot.Host host -> ofHost(snapshot, host.word().comparable());
    };
  }

  /** The SPIs of all commands about an SA, and of those that ask for a pair with it. */
  static List<Occurrence> ofSa(SaIndex index, SaLine sa) {
    List<Occurrence> found = new ArrayList<>();
    for (SaLine line : index.sameSa(sa)) {
      line.spiSpan().ifPresent(span -> found.add(new Occurrence(line, span, line.isAdd())));
    }
    SaLine named = index.definition(sa).orElse(sa);
    for (SaLine line : index.askedBy(named)) {
      line.pairSpiSpan().ifPresent(span -> found.add(new Occurrence(line, span, false)));
    }
    found.sort(Comparator.comparingInt(occurrence -> occurrence.span().start()));
    return found;
  }

  /** A host name in all its places; names are the same in any case. */
  static List<Occurrence> ofHost(Snapshot snapshot, String name) {
    List<Occurrence> found = new ArrayList<>();
    SaLine.all(snapshot)
        .forEach(
            line -> {
              for (AddressWord word : line.facts().addresses()) {
                if (word.isName() && word.comparable().equals(name)) {
                  found.add(new Occurrence(line, line.placed().inText(word.span()), false));
                }
              }
            });
    return found;
  }
}
