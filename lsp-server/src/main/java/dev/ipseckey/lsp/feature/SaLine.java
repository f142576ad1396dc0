package dev.ipseckey.lsp.feature;

import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.language.SaType;
import dev.ipseckey.lsp.document.AddressWord;
import dev.ipseckey.lsp.document.CommandFacts;
import dev.ipseckey.lsp.document.NumberWord;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A command that names one SA, and where it stands. */
public record SaLine(PlacedLine placed, CommandFacts facts) {

  /** All of a document, in order. */
  static Stream<SaLine> all(Snapshot snapshot) {
    return StreamSupport.stream(snapshot.lines().spliterator(), false)
        .mapMulti((placed, found) -> of(placed).ifPresent(found));
  }

  static Optional<SaLine> of(PlacedLine placed) {
    return placed
        .line()
        .facts()
        .filter(CommandFacts::isOnSa)
        .map(facts -> new SaLine(placed, facts));
  }

  boolean isAdd() {
    return facts.isAdd();
  }

  /** The place of the SPI in the text. */
  Optional<Span> spiSpan() {
    return facts.spi().map(NumberWord::span).map(placed::inText);
  }

  /** The place of the partner's SPI in the text. */
  Optional<Span> pairSpiSpan() {
    return facts.pairSpi().map(NumberWord::span).map(placed::inText);
  }

  boolean hasSpi(long spi) {
    return facts.spi().filter(found -> found.number() == spi).isPresent();
  }

  /** Whether both can be about the same SA: what one of them does not say does not part them. */
  boolean isSameSa(SaLine other) {
    return agree(facts.type(), other.facts.type())
        && facts.spi().isPresent()
        && facts.spi().map(NumberWord::number).equals(other.facts.spi().map(NumberWord::number))
        && agree(destination(), other.destination());
  }

  /** Whether the other SA carries the packets that go back: same type, addresses swapped. */
  boolean isReverseOf(SaLine other) {
    return facts.type().isPresent()
        && facts.type().equals(other.facts.type())
        && source().isPresent()
        && destination().isPresent()
        && source().equals(other.destination())
        && destination().equals(other.source());
  }

  /** Whether it asks for a pair with the other one. */
  boolean pairsWith(SaLine other) {
    return facts.pairSpi().isPresent()
        && facts.pairSpi().map(NumberWord::number).equals(other.facts.spi().map(NumberWord::number))
        && agree(facts.type(), other.facts.type())
        && agree(source(), other.destination());
  }

  /** The source, so that equal ones are equal. */
  Optional<String> source() {
    return facts.source().map(AddressWord::comparable);
  }

  /** The destination, so that equal ones are equal. */
  Optional<String> destination() {
    return facts.destination().map(AddressWord::comparable);
  }

  /** The SA in a few words: {@code esp 0x2112 → 192.0.2.1}. */
  String title(Snapshot snapshot) {
    StringBuilder title = new StringBuilder(facts.type().map(SaType::display).orElse("sa"));
    spiSpan().ifPresent(span -> title.append(' ').append(snapshot.text(span)));
    facts
        .destination()
        .ifPresent(destination -> title.append(" → ").append(shown(snapshot, destination)));
    return title.toString();
  }

  /** An address as it is written; a name that may be a key as X. */
  private String shown(Snapshot snapshot, AddressWord address) {
    String text = snapshot.text(placed.inText(address.span()));
    return address.isName() ? KeyMask.mask(text) : text;
  }

  private static <T> boolean agree(Optional<T> one, Optional<T> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
