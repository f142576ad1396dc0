package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** Splits a command into a line for each extension, or joins its lines into one. */
final class LineLayout {

  /** Bytes that a physical line can have, its newline included. */
  private static final int LONGEST = 4094;

  private static final String BREAK = " \\\n    ";

  private LineLayout() {}

  static List<CodeAction> of(LineView view) {
    if (view.line().isIncomplete() || view.line().isOverlong()) {
      return List.of();
    }
    List<CodeAction> actions = new ArrayList<>(2);
    List<Edit> split = split(view);
    if (!split.isEmpty()) {
      actions.add(
          CodeAction.of("Split: a line for each extension", CodeAction.Kind.REWRITE, split));
    }
    List<Edit> joined = joined(view);
    if (!joined.isEmpty()) {
      actions.add(CodeAction.of("Join into one line", CodeAction.Kind.REWRITE, joined));
    }
    return actions;
  }

  /** A break in front of each keyword that has none, the first one left out. */
  private static List<Edit> split(LineView view) {
    List<Edit> edits = new ArrayList<>();
    boolean first = true;
    for (int i = 1; i < view.line().wordCount(); i++) {
      if (view.line().word(i).role() == Role.KEYWORD) {
        Span gap = gap(view, i);
        if (!first && !isBreak(view, gap)) {
          edits.add(Edit.of(view.inText(gap), BREAK));
        }
        first = false;
      }
    }
    return edits;
  }

  private static List<Edit> joined(LineView view) {
    List<Edit> edits = new ArrayList<>();
    int length = 1;
    List<Word> words = view.words();
    for (int i = 0; i < words.size(); i++) {
      length += words.get(i).end() - words.get(i).start() + 1;
      if (i > 0 && isBreak(view, gap(view, i))) {
        edits.add(Edit.of(view.inText(gap(view, i)), " "));
      }
      if (isBreak(view, words.get(i).span())) {
        return List.of();
      }
    }
    Span rest = Span.between(words.getLast().end(), view.line().span().end());
    String behind = view.line().source().text(rest);
    if (behind.indexOf('\n') < behind.lastIndexOf('\n')) {
      edits.add(Edit.of(view.inText(rest), "\n"));
    }
    return length > LONGEST ? List.of() : edits;
  }

  private static Span gap(LineView view, int word) {
    Word before = view.line().word(word - 1);
    Word behind = view.line().word(word);
    return new Span(before.end(), behind.start() - before.end());
  }

  private static boolean isBreak(LineView view, Span span) {
    for (int at = span.start(); at < span.end(); at++) {
      if (view.line().source().at(at) == '\n') {
        return true;
      }
    }
    return false;
  }
}
