package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * textDocument/selectionRange: the word without its quotation marks, the word, keyword and value,
 * the command, the commands up to the next empty line, the whole text.
 */
public final class SelectionRanges {

  private SelectionRanges() {}

  /** The spans around a place, the smallest first; each holds the one before it. */
  public static List<Span> at(Snapshot snapshot, int offset) {
    List<Span> spans = new ArrayList<>();
    Optional<PlacedLine> placed = snapshot.lineAt(offset);
    if (placed.isPresent()) {
      LineView view = snapshot.view(placed.get());
      view.wordAt(offset).ifPresent(word -> addWord(spans, view, word));
      add(spans, CommandSpans.of(snapshot, placed.get()), offset);
      if (!snapshot.text(placed.get().span()).isBlank()) {
        add(spans, paragraph(snapshot, placed.get()), offset);
      }
    }
    add(spans, new Span(0, snapshot.length()), offset);
    return spans;
  }

  private static void addWord(List<Span> spans, LineView view, int index) {
    Word word = view.line().word(index);
    int offset = view.inText(word.span()).start();
    if (word.isQuoted() && word.contentStart() < word.contentEnd()) {
      spans.add(view.inText(Span.between(word.contentStart(), word.contentEnd())));
    }
    add(spans, view.inText(word.span()), offset);
    add(spans, view.inText(Clauses.span(view, index)), offset);
  }

  private static void add(List<Span> spans, Span span, int offset) {
    boolean larger =
        spans.isEmpty()
            || span.start() <= spans.getLast().start()
                && span.end() >= spans.getLast().end()
                && !span.equals(spans.getLast());
    if (span.length() > 0 && larger && span.start() <= offset && offset <= span.end()) {
      spans.add(span);
    }
  }

  /** The lines around one, up to an empty line on each side. */
  private static Span paragraph(Snapshot snapshot, PlacedLine around) {
    int start = around.start();
    int end = around.end();
    int from = -1;
    for (PlacedLine placed : snapshot.lines()) {
      boolean blank = snapshot.text(placed.span()).isBlank();
      if (placed.start() <= around.start()) {
        from = blank ? -1 : from < 0 ? placed.start() : from;
        start = from < 0 ? around.start() : from;
        end = placed.end();
      } else if (blank) {
        break;
      } else {
        end = placed.end();
      }
    }
    return Span.between(start, end);
  }
}
