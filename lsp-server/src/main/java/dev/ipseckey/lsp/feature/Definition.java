package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.Optional;

/** textDocument/definition: from any SPI to the command that adds its SA. */
public final class Definition {

  /**
   * Where it leads.
   *
   * @param origin the word that it starts from
   * @param command the whole command that adds the SA
   * @param target the SPI in it
   */
  public record Target(Span origin, Span command, Span target) {}

  private Definition() {}

  public static Optional<Target> at(Snapshot snapshot, int offset) {
    return Spot.at(snapshot, offset)
        .flatMap(
            spot ->
                added(SaIndex.of(snapshot), spot)
                    .flatMap(
                        sa ->
                            sa.spiSpan()
                                .map(
                                    spi ->
                                        new Target(
                                            spot.span(),
                                            CommandSpans.of(snapshot, sa.placed()),
                                            spi))));
  }

  private static Optional<SaLine> added(SaIndex index, Spot spot) {
    return switch (spot) {
      case Spot.Spi spi -> index.definition(spi.line());
      case Spot.PairSpi pair -> index.partnerAsked(pair.line());
      case Spot.Host _ -> Optional.empty();
    };
  }
}
