package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts the direction of an SA out: one flag instead of none or of both, or the other one. */
final class DirectionFlags {

  private DirectionFlags() {}

  static List<CodeAction> of(SaLine sa, LineView view) {
    if (!sa.isAdd()) {
      return List.of();
    }
    Optional<Word> inbound = flag(view, Extension.INBOUND);
    Optional<Word> outbound = flag(view, Extension.OUTBOUND);
    List<CodeAction> actions = new ArrayList<>();
    if (inbound.isPresent() && outbound.isPresent()) {
      actions.add(rewrite("Keep `outbound` only", remove(view, inbound.get())));
      actions.add(rewrite("Keep `inbound` only", remove(view, outbound.get())));
    } else if (inbound.isEmpty() && outbound.isEmpty()) {
      Span end = view.inText(view.words().getLast().span());
      for (String word : List.of("outbound", "inbound")) {
        actions.add(
            rewrite("Say that it is `" + word + "`", Edit.of(new Span(end.end(), 0), " " + word)));
      }
    } else {
      inbound.ifPresent(
          word -> actions.add(rewrite("Make it `outbound`", replace(view, word, "outbound"))));
      outbound.ifPresent(
          word -> actions.add(rewrite("Make it `inbound`", replace(view, word, "inbound"))));
    }
    return actions;
  }

  private static CodeAction rewrite(String title, Edit edit) {
    return CodeAction.of(title, CodeAction.Kind.REFACTOR, List.of(edit));
  }

  private static Optional<Word> flag(LineView view, Extension extension) {
    return view.words().stream()
        .filter(word -> word.extension().filter(found -> found == extension).isPresent())
        .findFirst();
  }

  private static Edit replace(LineView view, Word word, String text) {
    return Edit.of(view.inText(word.span()), text);
  }

  /** Removes a word and the blanks in front of it. */
  private static Edit remove(LineView view, Word word) {
    int start = word.start();
    while (start > 0
        && (view.line().source().at(start - 1) == ' '
            || view.line().source().at(start - 1) == '\t')) {
      start--;
    }
    return Edit.of(view.inText(Span.between(start, word.end())), "");
  }
}
