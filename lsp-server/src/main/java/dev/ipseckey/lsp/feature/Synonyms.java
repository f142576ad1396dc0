package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** Replaces other spellings of keywords by the canonical ones, in some commands or in all. */
final class Synonyms {

  private Synonyms() {}

  static List<CodeAction> of(Snapshot snapshot, Span span) {
    List<Edit> here = edits(snapshot, span);
    if (here.isEmpty()) {
      return List.of();
    }
    return List.of(
        CodeAction.of("Spell the keywords canonically", CodeAction.Kind.REWRITE, here),
        new CodeAction(
            "Spell all keywords of the file canonically",
            CodeAction.Kind.REWRITE,
            java.util.Optional.empty(),
            false,
            false,
            () -> edits(snapshot, new Span(0, snapshot.length()))));
  }

  private static List<Edit> edits(Snapshot snapshot, Span span) {
    List<Edit> edits = new ArrayList<>();
    for (PlacedLine placed : snapshot.lines(span)) {
      if (placed.line().facts().isPresent()) {
        LineView view = snapshot.view(placed);
        for (Word word : view.words()) {
          if (word.role() == Role.KEYWORD) {
            Spellings.canonical(word.text())
                .ifPresent(text -> edits.add(Edit.of(view.inText(word.span()), text)));
          }
        }
      }
    }
    return edits;
  }
}
