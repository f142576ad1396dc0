package dev.ipseckey.lsp.protocol;

import dev.ipseckey.format.Style;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.Formatting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.TextEdit;

/**
 * Formatting of a document, of a selection, and behind a newline. The style is that of {@code
 * ipseckey fmt}: the editor's own options do not count.
 */
record FormatRequests(Asking asking) {

  CompletableFuture<List<? extends TextEdit>> document(DocumentFormattingParams params) {
    return asking.<List<? extends TextEdit>>in(
        "textDocument/formatting",
        params.getTextDocument(),
        List.of(),
        snapshot -> edits().edits(snapshot, Formatting.of(snapshot, style(snapshot))));
  }

  CompletableFuture<List<? extends TextEdit>> range(DocumentRangeFormattingParams params) {
    return asking.<List<? extends TextEdit>>in(
        "textDocument/rangeFormatting",
        params.getTextDocument(),
        List.of(),
        snapshot ->
            edits()
                .edits(
                    snapshot,
                    Formatting.of(
                        snapshot,
                        asking.places().span(snapshot, params.getRange()),
                        style(snapshot))));
  }

  CompletableFuture<List<? extends TextEdit>> onType(DocumentOnTypeFormattingParams params) {
    return asking.<List<? extends TextEdit>>at(
        "textDocument/onTypeFormatting",
        params.getTextDocument(),
        params.getPosition(),
        List.of(),
        place ->
            edits()
                .edits(
                    place.snapshot(),
                    Formatting.behindNewline(
                        place.snapshot(), place.offset(), style(place.snapshot()))));
  }

  private Style style(Snapshot snapshot) {
    return asking.session().configuration(snapshot.uri()).style().style();
  }

  private EditMapping edits() {
    return new EditMapping(asking.places(), asking.features());
  }
}
