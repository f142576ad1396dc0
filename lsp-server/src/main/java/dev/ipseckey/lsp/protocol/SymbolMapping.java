package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.DocumentSymbols.Kind;
import dev.ipseckey.lsp.feature.DocumentSymbols.Symbol;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Symbols as the protocol has them; one after another for clients that know no nesting. */
record SymbolMapping(Places places, ClientFeatures features) {

  List<Either<SymbolInformation, DocumentSymbol>> all(Snapshot snapshot, List<Symbol> symbols) {
    return features.nestedSymbols()
        ? symbols.stream()
            .map(
                symbol ->
                    Either.<SymbolInformation, DocumentSymbol>forRight(nested(snapshot, symbol)))
            .toList()
        : symbols.stream()
            .flatMap(SymbolMapping::sas)
            .map(
                symbol -> Either.<SymbolInformation, DocumentSymbol>forLeft(flat(snapshot, symbol)))
            .toList();
  }

  private DocumentSymbol nested(Snapshot snapshot, Symbol symbol) {
    return new DocumentSymbol(
        symbol.name(),
        kind(symbol.kind()),
        places.range(snapshot, symbol.range()),
        places.range(snapshot, symbol.selection()),
        symbol.detail(),
        symbol.children().stream().map(child -> nested(snapshot, child)).toList());
  }

  @SuppressWarnings("deprecation") // what old clients understand
  private SymbolInformation flat(Snapshot snapshot, Symbol symbol) {
    return new SymbolInformation(
        symbol.name(),
        kind(symbol.kind()),
        new Location(snapshot.uri(), places.range(snapshot, symbol.range())));
  }

  private static Stream<Symbol> sas(Symbol symbol) {
    return symbol.kind() == Kind.SA ? Stream.of(symbol) : symbol.children().stream();
  }

  static SymbolKind kind(Kind kind) {
    return switch (kind) {
      case SA -> SymbolKind.Key;
      case PAIR -> SymbolKind.Namespace;
    };
  }
}
