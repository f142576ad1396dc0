package dev.ipseckey.lsp.feature;

import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;

/**
 * A document with a place in it: {@code $0} is the cursor, {@code [[} and {@code ]]} are around a
 * selection. The marks are no part of the text.
 *
 * @param cursor offset of the cursor; the start of the selection if there is no cursor
 * @param selection what is selected; empty at the cursor if nothing is
 */
record MarkedText(String text, int cursor, Span selection) {

  private static final String CURSOR = "$0";
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  static MarkedText of(String marked) {
    String text = marked;
    int cursor = text.indexOf(CURSOR);
    if (cursor >= 0) {
      text = text.substring(0, cursor) + text.substring(cursor + CURSOR.length());
      int at = bytes(text.substring(0, cursor));
      return new MarkedText(text, at, new Span(at, 0));
    }
    int open = text.indexOf(OPEN);
    int close = text.indexOf(CLOSE);
    if (open < 0) {
      return new MarkedText(text, 0, new Span(0, bytes(text)));
    }
    String selected = text.substring(open + OPEN.length(), close);
    String before = text.substring(0, open);
    int start = bytes(before);
    return new MarkedText(
        before + selected + text.substring(close + CLOSE.length()),
        start,
        new Span(start, bytes(selected)));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
