package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.TextChange;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/** What the editor tells about the text of documents; handled at once and in order. */
final class DocumentSync {

  private final Session session;
  private final DiagnosticsPublisher publisher;
  private final TokenMemory tokens;

  DocumentSync(Session session, DiagnosticsPublisher publisher, TokenMemory tokens) {
    this.session = session;
    this.publisher = publisher;
    this.tokens = tokens;
  }

  void open(DidOpenTextDocumentParams params) {
    TextDocumentItem document = params.getTextDocument();
    String uri = document.getUri();
    session
        .requests()
        .handle(
            "textDocument/didOpen",
            () ->
                publisher.opened(
                    session
                        .documents()
                        .open(
                            uri,
                            document.getVersion(),
                            document.getText(),
                            session.reading().options())));
  }

  void change(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier document = params.getTextDocument();
    List<TextChange> changes =
        params.getContentChanges().stream()
            .map(
                change ->
                    new TextChange(
                        Optional.ofNullable(change.getRange()).map(Places::text), change.getText()))
            .toList();
    session
        .requests()
        .handle(
            "textDocument/didChange",
            () ->
                session
                    .documents()
                    .change(
                        document.getUri(),
                        document.getVersion(),
                        changes,
                        session.places().encoding())
                    .ifPresent(publisher::changed));
  }

  void close(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    session
        .requests()
        .handle(
            "textDocument/didClose",
            () -> {
              session.documents().close(uri);
              tokens.forget(uri);
              publisher.closed(uri);
            });
  }
}
