package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** Answers a request for the text of its document as it is when the request arrives. */
record Asking(Session session) {

  /** A place that a request is about. */
  record Place(Snapshot snapshot, int offset) {}

  Places places() {
    return session.places();
  }

  ClientFeatures features() {
    return session.features();
  }

  <R> CompletableFuture<R> at(
      String method, TextDocumentPositionParams params, R empty, Function<Place, R> handler) {
    return at(method, params.getTextDocument(), params.getPosition(), empty, handler);
  }

  <R> CompletableFuture<R> at(
      String method,
      TextDocumentIdentifier document,
      Position position,
      R empty,
      Function<Place, R> handler) {
    return in(
        method,
        document,
        empty,
        snapshot -> handler.apply(new Place(snapshot, places().offset(snapshot, position))));
  }

  <R> CompletableFuture<R> in(
      String method, TextDocumentIdentifier document, R empty, Function<Snapshot, R> handler) {
    return in(method, document, empty, (snapshot, cancelled) -> handler.apply(snapshot));
  }

  /** Answers with {@code empty} if no such document is open. */
  <R> CompletableFuture<R> in(
      String method,
      TextDocumentIdentifier document,
      R empty,
      BiFunction<Snapshot, CancelChecker, R> handler) {
    Optional<Snapshot> snapshot = session.snapshot(document.getUri());
    return session
        .requests()
        .answer(
            method,
            empty,
            cancelled -> snapshot.map(found -> handler.apply(found, cancelled)).orElse(empty));
  }
}
