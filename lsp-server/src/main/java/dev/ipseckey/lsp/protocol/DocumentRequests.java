package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.document.TextChange;
import dev.ipseckey.lsp.feature.Completion;
import dev.ipseckey.lsp.feature.DocumentDiagnostics;
import dev.ipseckey.lsp.feature.DocumentSymbols;
import dev.ipseckey.lsp.feature.Hover;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The requests about one document. Each is answered for the text as it is when it arrives. */
final class DocumentRequests implements TextDocumentService {

  private final Session session;
  private final DiagnosticsPublisher publisher;

  DocumentRequests(Session session, DiagnosticsPublisher publisher) {
    this.session = session;
    this.publisher = publisher;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    session
        .requests()
        .handle(
            "textDocument/didOpen",
            () -> {
              var document = params.getTextDocument();
              publisher.opened(
                  session
                      .documents()
                      .open(
                          document.getUri(),
                          document.getVersion(),
                          document.getText(),
                          session.options(document.getUri())));
            });
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    session
        .requests()
        .handle(
            "textDocument/didChange",
            () -> {
              List<TextChange> changes =
                  params.getContentChanges().stream()
                      .map(
                          change ->
                              new TextChange(
                                  Optional.ofNullable(change.getRange()).map(Places::text),
                                  change.getText()))
                      .toList();
              session
                  .documents()
                  .change(
                      params.getTextDocument().getUri(),
                      params.getTextDocument().getVersion(),
                      changes,
                      session.places().encoding())
                  .ifPresent(publisher::changed);
            });
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    session
        .requests()
        .handle(
            "textDocument/didClose",
            () -> {
              session.documents().close(params.getTextDocument().getUri());
              publisher.closed(params.getTextDocument().getUri());
            });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // The text is known already.
  }

  @Override
  public CompletableFuture<org.eclipse.lsp4j.Hover> hover(HoverParams params) {
    return at(
        "textDocument/hover",
        params,
        place ->
            Hover.at(place.snapshot(), place.offset())
                .map(
                    shown ->
                        new org.eclipse.lsp4j.Hover(
                            Markup.of(shown.markdown(), session.features().markdownHover()),
                            session.places().range(place.snapshot(), shown.span())))
                .orElse(null),
        null);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return at(
        "textDocument/completion",
        params,
        place ->
            Either.forRight(
                new CompletionMapping(session.places(), session.features())
                    .list(place.snapshot(), Completion.at(place.snapshot(), place.offset()))),
        Either.forRight(new CompletionList(List.of())));
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem unresolved) {
    return session
        .requests()
        .answer("completionItem/resolve", unresolved, cancelled -> unresolved);
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return in(
        "textDocument/documentSymbol",
        params.getTextDocument(),
        snapshot ->
            new SymbolMapping(session.places(), session.features())
                .all(snapshot, DocumentSymbols.of(snapshot)),
        List.of());
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    return in(
        "textDocument/diagnostic",
        params.getTextDocument(),
        snapshot ->
            new DocumentDiagnosticReport(
                new RelatedFullDocumentDiagnosticReport(
                    new DiagnosticMapping(session.places(), session.features())
                        .all(snapshot, DocumentDiagnostics.of(snapshot)))),
        new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())));
  }

  /** A place that a request is about. */
  private record Place(Snapshot snapshot, int offset) {}

  private <R> CompletableFuture<R> at(
      String method, TextDocumentPositionParams params, Function<Place, R> handler, R empty) {
    return in(
        method,
        params.getTextDocument(),
        snapshot ->
            handler.apply(
                new Place(snapshot, session.places().offset(snapshot, params.getPosition()))),
        empty);
  }

  private <R> CompletableFuture<R> in(
      String method, TextDocumentIdentifier document, Function<Snapshot, R> handler, R empty) {
    Optional<Snapshot> snapshot = session.snapshot(document.getUri());
    return session
        .requests()
        .answer(method, empty, cancelled -> snapshot.map(handler).orElse(empty));
  }
}
