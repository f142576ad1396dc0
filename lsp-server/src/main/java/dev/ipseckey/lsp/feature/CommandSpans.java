package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;

/** Where a command is without the blanks around it. */
final class CommandSpans {

  private CommandSpans() {}

  /**
   * From the first word of a line to the last; the whole line without its newline if it has none.
   */
  static Span of(Snapshot snapshot, PlacedLine placed) {
    CommandLine line = snapshot.view(placed).line();
    if (line.wordCount() == 0) {
      return withoutNewline(snapshot, placed);
    }
    Span first = line.word(0).span();
    return placed.inText(first.through(line.word(line.wordCount() - 1).span()));
  }

  static Span withoutNewline(Snapshot snapshot, PlacedLine placed) {
    String text = snapshot.text(placed.span());
    int length = placed.line().length();
    if (text.endsWith("\n")) {
      length--;
      if (text.endsWith("\r\n")) {
        length--;
      }
    }
    return new Span(placed.start(), length);
  }
}
