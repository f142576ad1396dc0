package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** textDocument/documentSymbol: the SAs that a file adds, pairs together. */
public final class DocumentSymbols {

  /** What a symbol stands for. */
  public enum Kind {
    SA,
    PAIR
  }

  /**
   * A symbol.
   *
   * @param name "esp 0x2112 → 192.0.2.1"
   * @param detail "outbound, transport"
   * @param range all that belongs to it
   * @param selection what is shown of it first
   */
  public record Symbol(
      String name, String detail, Kind kind, Span range, Span selection, List<Symbol> children) {
    public Symbol {
      children = List.copyOf(children);
    }
  }

  private final Snapshot snapshot;
  private final SaIndex index;

  private DocumentSymbols(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.index = SaIndex.ofAll(snapshot);
  }

  public static List<Symbol> of(Snapshot snapshot) {
    return new DocumentSymbols(snapshot).all();
  }

  private List<Symbol> all() {
    List<SaLine> added = SaLine.all(snapshot).filter(SaLine::isAdd).toList();
    List<Symbol> symbols = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      SaLine sa = added.get(i);
      if (i + 1 < added.size() && isPair(sa, added.get(i + 1))) {
        symbols.add(pair(sa, added.get(i + 1)));
        i++;
      } else {
        symbols.add(symbol(sa));
      }
    }
    return symbols;
  }

  /** Whether two neighbours are a pair. One with another SA in between cannot enclose both. */
  private boolean isPair(SaLine first, SaLine second) {
    return index.partnerAsked(second).equals(Optional.of(first))
        || index.partnerAsked(first).equals(Optional.of(second));
  }

  private Symbol pair(SaLine first, SaLine second) {
    Span range = commandSpan(first).through(commandSpan(second));
    return new Symbol(
        "pair " + spi(first) + " / " + spi(second),
        first.facts().tunnel() ? "tunnel" : "transport",
        Kind.PAIR,
        range,
        selection(first),
        List.of(symbol(first), symbol(second)));
  }

  private Symbol symbol(SaLine sa) {
    return new Symbol(
        sa.title(snapshot), detail(sa), Kind.SA, commandSpan(sa), selection(sa), List.of());
  }

  private String detail(SaLine sa) {
    String mode = sa.facts().tunnel() ? "tunnel" : "transport";
    String pair = index.partner(sa).map(partner -> ", pair of " + spi(partner)).orElse("");
    return Direction.of(sa, index).word() + ", " + mode + pair;
  }

  private String spi(SaLine sa) {
    return sa.spiSpan().map(snapshot::text).orElse("?");
  }

  private Span selection(SaLine sa) {
    return sa.spiSpan().orElseGet(() -> sa.placed().inText(sa.facts().word()));
  }

  private Span commandSpan(SaLine sa) {
    return CommandSpans.of(snapshot, sa.placed());
  }
}
