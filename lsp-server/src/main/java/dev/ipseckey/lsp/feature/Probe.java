package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What can stand at a place. The grammar says it: the text before the place is read with a word put
 * there, and the part that this word plays is the answer.
 *
 * @param view the text before the place, and the word
 * @param whole the whole command with that word in the place of what is being typed
 * @param insert what has been typed of the word
 * @param replace the whole word around the place
 * @param comment whether the place is in a comment
 * @param before the text of the logical line in front of the word
 */
record Probe(
    LineView view, LineView whole, Span insert, Span replace, boolean comment, String before) {

  /** A word that is no keyword anywhere. */
  private static final String WORD = "~";

  /** Empty inside of quotation marks. */
  static Optional<Probe> at(Snapshot snapshot, int offset) {
    Optional<PlacedLine> placed = line(snapshot, offset);
    int start = placed.map(PlacedLine::start).orElse(offset);
    int end = placed.map(PlacedLine::end).orElse(offset);
    String head = snapshot.text(Span.between(start, offset));
    String tail = snapshot.text(Span.between(offset, end));
    int typed = head.length();
    while (typed > 0 && head.charAt(typed - 1) > ' ') {
      typed--;
    }
    int rest = 0;
    while (rest < tail.length() && tail.charAt(rest) > ' ') {
      rest++;
    }
    String before = head.substring(0, typed);
    int wordStart = offset - bytes(head.substring(typed));
    int wordEnd = offset + bytes(tail.substring(0, rest));
    LineView view = read(snapshot, before + WORD);
    LineView whole = read(snapshot, before + WORD + tail.substring(rest));
    boolean quoted =
        view.line().wordCount() > 0 && view.line().word(view.line().wordCount() - 1).isQuoted();
    return quoted
        ? Optional.empty()
        : Optional.of(
            new Probe(
                view,
                whole,
                Span.between(wordStart, offset),
                Span.between(wordStart, wordEnd),
                head.stripLeading().startsWith("#"),
                before));
  }

  /** The logical line at a place; behind a continuation at the very end the one that goes on. */
  private static Optional<PlacedLine> line(Snapshot snapshot, int offset) {
    Optional<PlacedLine> here = snapshot.lineAt(offset);
    if (here.isPresent() || offset == 0) {
      return here;
    }
    return snapshot.lineAt(offset - 1).filter(last -> snapshot.text(last.span()).endsWith("\\\n"));
  }

  private static LineView read(Snapshot snapshot, String text) {
    Snapshot one = Snapshot.of(snapshot.uri(), snapshot.version(), text, snapshot.options());
    return one.view(one.lineAt(0).orElseThrow());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
