package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.lsp.document.Moved;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lines of a document show to be wrong, each by itself, with places in the text. The same
 * that {@code ipseckey check --syntax-only} finds.
 */
public final class DocumentDiagnostics {

  private DocumentDiagnostics() {}

  public static List<Diagnostic> of(Snapshot snapshot) {
    List<Diagnostic> found = new ArrayList<>();
    boolean left = false;
    for (PlacedLine placed : snapshot.lines()) {
      if (left) {
        if (snapshot.view(placed).line().wordCount() > 0) {
          found.add(unreachable(snapshot, placed));
          return found;
        }
      } else {
        for (Diagnostic diagnostic : placed.line().diagnostics()) {
          found.add(Moved.diagnostic(diagnostic, placed.start()));
        }
        left = leaves(placed);
      }
    }
    return found;
  }

  private static boolean leaves(PlacedLine placed) {
    return placed
        .line()
        .facts()
        .filter(facts -> facts.name() == CommandName.EXIT && !facts.faulty())
        .isPresent();
  }

  private static Diagnostic unreachable(Snapshot snapshot, PlacedLine placed) {
    return Diagnostic.of(
        DiagnosticId.UNREACHABLE_COMMAND,
        placed.inText(snapshot.view(placed).line().word(0).span()),
        "nothing from here on is read: the command above leaves the file");
  }
}
