package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** textDocument/codeLens: the pair of an SA, its missing reverse, when it ends. */
public final class CodeLenses {

  /**
   * A lens.
   *
   * @param span the word above which it is shown
   * @param title what it says
   * @param target where it leads; empty if nowhere
   */
  public record Lens(Span span, String title, Optional<Span> target) {}

  private final Snapshot snapshot;
  private final SaIndex index;

  private CodeLenses(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.index = SaIndex.ofAll(snapshot);
  }

  public static List<Lens> of(Snapshot snapshot) {
    CodeLenses lenses = new CodeLenses(snapshot);
    return SaLine.all(snapshot).filter(SaLine::isAdd).flatMap(lenses::of).toList();
  }

  private Stream<Lens> of(SaLine sa) {
    PlacedLine placed = sa.placed();
    Span place = placed.inText(sa.facts().word());
    List<Lens> lenses = new ArrayList<>(3);
    counterpart(sa, place).ifPresent(lenses::add);
    sa.facts()
        .hardAddtime()
        .ifPresent(
            seconds -> {
              if (seconds != 0) {
                lenses.add(
                    new Lens(
                        place,
                        "expires " + Quantities.duration(seconds) + " after load",
                        Optional.empty()));
              }
            });
    return lenses.stream();
  }

  private Optional<Lens> counterpart(SaLine sa, Span place) {
    if (sa.source().isEmpty() || sa.destination().isEmpty() || sa.facts().type().isEmpty()) {
      return Optional.empty();
    }
    Optional<SaLine> partner = index.partner(sa);
    if (partner.isPresent()) {
      return partner.map(other -> new Lens(place, "pair of " + spi(other), other.spiSpan()));
    }
    Optional<SaLine> reverse = index.reverse(sa).stream().findFirst();
    return Optional.of(
        reverse
            .map(other -> new Lens(place, "reverse of " + spi(other), other.spiSpan()))
            .orElseGet(() -> new Lens(place, "reverse SA missing", Optional.empty())));
  }

  private String spi(SaLine sa) {
    return sa.spiSpan().map(snapshot::text).orElse("?");
  }
}
