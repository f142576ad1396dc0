package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.AddressWord;
import dev.ipseckey.lsp.document.NumberWord;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.Optional;

/** What a place of a document can be followed from: an SPI or a host name. */
sealed interface Spot {

  /** The word in the text. */
  Span span();

  /** The SPI of the SA that a command is about. */
  record Spi(SaLine line, Span span) implements Spot {}

  /** The SPI of the SA that a command asks to be paired with. */
  record PairSpi(SaLine line, Span span) implements Spot {}

  /** A host name. */
  record Host(SaLine line, AddressWord word, Span span) implements Spot {}

  static Optional<Spot> at(Snapshot snapshot, int offset) {
    return snapshot
        .lineAt(offset)
        .flatMap(SaLine::of)
        .flatMap(
            line -> spi(line, offset).or(() -> pair(line, offset)).or(() -> host(line, offset)));
  }

  private static Optional<Spot> spi(SaLine line, int offset) {
    return line.spiSpan().filter(span -> touches(span, offset)).map(span -> new Spi(line, span));
  }

  private static Optional<Spot> pair(SaLine line, int offset) {
    return line.pairSpiSpan()
        .filter(span -> touches(span, offset))
        .map(span -> new PairSpi(line, span));
  }

  private static Optional<Spot> host(SaLine line, int offset) {
    PlacedLine placed = line.placed();
    return line.facts().addresses().stream()
        .filter(AddressWord::isShownName)
        .filter(word -> touches(placed.inText(word.span()), offset))
        .findFirst()
        .map(word -> new Host(line, word, placed.inText(word.span())));
  }

  private static boolean touches(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }

  /** The number of an SPI as it is compared. */
  static Optional<Long> number(Optional<NumberWord> word) {
    return word.map(NumberWord::number);
  }
}
