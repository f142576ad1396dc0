package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.Locale;

/** workspace/symbol: the SAs of a document whose names match. */
public final class WorkspaceSymbols {

  /**
   * A symbol.
   *
   * @param name "esp 0x2112 → 192.0.2.1"
   * @param span the SPI, or the command if it has none
   */
  public record Found(String name, Span span) {}

  private WorkspaceSymbols() {}

  /** The SAs whose names have the characters of {@code query} in this order, in any case. */
  public static List<Found> in(Snapshot snapshot, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return SaLine.all(snapshot)
        .filter(SaLine::isAdd)
        .map(
            sa ->
                new Found(
                    sa.title(snapshot),
                    sa.spiSpan().orElseGet(() -> sa.placed().inText(sa.facts().word()))))
        .filter(found -> matches(found.name().toLowerCase(Locale.ROOT), wanted))
        .toList();
  }

  private static boolean matches(String name, String wanted) {
    int at = 0;
    for (int i = 0; i < name.length() && at < wanted.length(); i++) {
      if (name.charAt(i) == wanted.charAt(at)) {
        at++;
      }
    }
    return at == wanted.length();
  }
}
