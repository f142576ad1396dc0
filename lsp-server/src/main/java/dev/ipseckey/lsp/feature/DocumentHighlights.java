package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Extension;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * textDocument/documentHighlight: the other words that speak of the same SA or host; on a keyword,
 * its value.
 */
public final class DocumentHighlights {

  /**
   * A word.
   *
   * @param write whether the SA is made here
   */
  public record Highlight(Span span, boolean write) {}

  private DocumentHighlights() {}

  public static List<Highlight> at(Snapshot snapshot, int offset) {
    return Spot.at(snapshot, offset)
        .map(
            spot ->
                Occurrences.of(snapshot, spot).stream()
                    .map(found -> new Highlight(found.span(), found.declares()))
                    .toList())
        .orElseGet(() -> clause(snapshot, offset));
  }

  /** A keyword and its value. */
  private static List<Highlight> clause(Snapshot snapshot, int offset) {
    Optional<LineView> line = snapshot.lineAt(offset).map(snapshot::view);
    return line.flatMap(
            view ->
                view.wordAt(offset).stream().boxed().findFirst().map(word -> clause(view, word)))
        .orElse(List.of());
  }

  private static List<Highlight> clause(LineView view, int word) {
    Optional<Extension> extension = view.extensionOf(word);
    if (extension.isEmpty()) {
      return List.of();
    }
    return Clauses.of(view, word).stream()
        .map(index -> new Highlight(view.inText(view.line().word(index).span()), false))
        .toList();
  }
}
