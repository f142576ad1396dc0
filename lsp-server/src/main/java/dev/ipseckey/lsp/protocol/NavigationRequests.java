package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.Definition;
import dev.ipseckey.lsp.feature.DocumentHighlights;
import dev.ipseckey.lsp.feature.References;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Requests that lead from one place to another. */
record NavigationRequests(Asking asking) {

  CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
      DefinitionParams params) {
    return asking.at(
        "textDocument/definition",
        params,
        Either.forLeft(List.of()),
        place -> {
          List<Definition.Target> targets =
              Definition.at(place.snapshot(), place.offset()).stream().toList();
          return asking.features().definitionLinks()
              ? Either.forRight(
                  targets.stream().map(target -> link(place.snapshot(), target)).toList())
              : Either.forLeft(
                  targets.stream()
                      .map(
                          target ->
                              new Location(
                                  place.snapshot().uri(),
                                  asking.places().range(place.snapshot(), target.target())))
                      .toList());
        });
  }

  private LocationLink link(Snapshot snapshot, Definition.Target target) {
    return new LocationLink(
        snapshot.uri(),
        asking.places().range(snapshot, target.command()),
        asking.places().range(snapshot, target.target()),
        asking.places().range(snapshot, target.origin()));
  }

  CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return asking.<List<? extends Location>>at(
        "textDocument/references",
        params,
        List.of(),
        place ->
            References.at(
                    place.snapshot(), place.offset(), params.getContext().isIncludeDeclaration())
                .stream()
                .map(
                    span ->
                        new Location(
                            place.snapshot().uri(), asking.places().range(place.snapshot(), span)))
                .toList());
  }

  CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return asking.<List<? extends DocumentHighlight>>at(
        "textDocument/documentHighlight",
        params,
        List.of(),
        place ->
            DocumentHighlights.at(place.snapshot(), place.offset()).stream()
                .map(
                    found ->
                        new DocumentHighlight(
                            asking.places().range(place.snapshot(), found.span()),
                            found.write()
                                ? DocumentHighlightKind.Write
                                : DocumentHighlightKind.Read))
                .toList());
  }
}
