package dev.ipseckey.format;

import dev.ipseckey.syntax.LineLimits;
import java.util.List;

/** Turns the layout of a command into text. */
final class LayoutPrinter {

  /** Columns of the blank and the backslash that end a line which is continued. */
  private static final int CONTINUATION = 2;

  private final Style style;
  private final TextBuffer out;

  LayoutPrinter(Style style, TextBuffer out) {
    this.style = style;
    this.out = out;
  }

  /**
   * Prints a command; without line breaks if it would be too long with them.
   *
   * @return false if it is too long either way
   */
  boolean print(Layout.Command command, TextBuffer words) {
    out.clear();
    wrapped(command, words.bytes());
    if (!LineLimits.hold(out.bytes(), out.length())) {
      out.clear();
      onOneLine(command, words.bytes());
    }
    return LineLimits.hold(out.bytes(), out.length());
  }

  private void wrapped(Layout.Command command, byte[] words) {
    List<Layout.Row> rows = command.rows();
    for (int i = 0; i < rows.size(); i++) {
      Layout.Row row = rows.get(i);
      int margin = i == 0 ? 0 : style.indent();
      if (i > 0) {
        breakLine(margin);
      }
      int behind = i == rows.size() - 1 ? 0 : CONTINUATION;
      if (size(command, row) + margin + behind <= style.width()) {
        line(command, row.from(), row.to(), words);
      } else {
        lines(command, row, margin, behind, words);
      }
    }
    out.add('\n');
  }

  /** Bytes of a row on one line. It cannot have more columns. */
  private static int size(Layout.Command command, Layout.Row row) {
    int size = row.to() - row.from() - 1;
    for (int i = row.from(); i < row.to(); i++) {
      size += command.clauses().get(i).size();
    }
    return size;
  }

  private void line(Layout.Command command, int from, int to, byte[] words) {
    for (int i = from; i < to; i++) {
      if (i > from) {
        out.add(' ');
      }
      Layout.Clause clause = command.clauses().get(i);
      out.add(words, clause.start(), clause.end());
    }
  }

  /** Fills one line after the other. */
  private void lines(
      Layout.Command command, Layout.Row row, int margin, int behindRow, byte[] words) {
    int column = margin;
    for (int i = row.from(); i < row.to(); i++) {
      Layout.Clause clause = command.clauses().get(i);
      int width = width(words, clause);
      if (i > row.from()) {
        int behind = i == row.to() - 1 ? behindRow : CONTINUATION;
        if (column + 1 + width + behind > style.width()) {
          column = margin + style.indent();
          breakLine(column);
        } else {
          out.add(' ');
          column++;
        }
      }
      out.add(words, clause.start(), clause.end());
      column += width;
    }
  }

  private void breakLine(int margin) {
    out.add(' ');
    out.add('\\');
    out.add('\n');
    out.addBlanks(margin);
  }

  private void onOneLine(Layout.Command command, byte[] words) {
    line(command, 0, command.clauses().size(), words);
    out.add('\n');
  }

  /** Characters of UTF-8; a byte that is part of none counts as one, or not at all. */
  private static int width(byte[] text, Layout.Clause clause) {
    int width = 0;
    for (int i = clause.start(); i < clause.end(); i++) {
      width += (text[i] & 0xc0) == 0x80 ? 0 : 1;
    }
    return width;
  }
}
