package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Role;
import java.util.ArrayList;
import java.util.List;

/** A keyword with the words of its value. */
final class Clauses {

  private Clauses() {}

  /** The indices of the words of the clause that a word belongs to; only itself outside of one. */
  static List<Integer> of(LineView view, int word) {
    int first = word;
    while (first > 0 && view.line().word(first).role() == Role.VALUE) {
      first--;
    }
    List<Integer> words = new ArrayList<>(List.of(first));
    if (view.line().word(first).role() == Role.KEYWORD) {
      for (int i = first + 1;
          i < view.line().wordCount() && view.line().word(i).role() == Role.VALUE;
          i++) {
        words.add(i);
      }
    }
    return words;
  }

  /** From the keyword to the end of its value, in the line. */
  static Span span(LineView view, int word) {
    List<Integer> words = of(view, word);
    return view.line()
        .word(words.getFirst())
        .span()
        .through(view.line().word(words.getLast()).span());
  }
}
