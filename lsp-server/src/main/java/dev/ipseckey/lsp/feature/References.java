package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.Occurrences.Occurrence;
import dev.ipseckey.source.Span;
import java.util.List;

/** textDocument/references: where an SA, or a host, is spoken of. */
public final class References {

  private References() {}

  /**
   * The words.
   *
   * @param declaration whether the command that adds the SA is one of them
   */
  public static List<Span> at(Snapshot snapshot, int offset, boolean declaration) {
    return Spot.at(snapshot, offset)
        .map(
            spot ->
                Occurrences.of(snapshot, spot).stream()
                    .filter(found -> declaration || !found.declares())
                    .map(Occurrence::span)
                    .toList())
        .orElse(List.of());
  }
}
