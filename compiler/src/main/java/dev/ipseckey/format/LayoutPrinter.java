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
    wrapped(command.rows(), words);
    if (!LineLimits.hold(out.bytes(), out.length())) {
      out.clear();
      onOneLine(command.rows(), words);
    }
    return LineLimits.hold(out.bytes(), out.length());
  }

  private void wrapped(List<Layout.Row> rows, TextBuffer words) {
    for (int i = 0; i < rows.size(); i++) {
      int margin = i == 0 ? 0 : style.indent();
      if (i > 0) {
        breakLine(margin);
      }
      row(rows.get(i).clauses(), margin, i == rows.size() - 1, words);
    }
    out.add('\n');
  }

  private void row(
      List<Layout.Clause> clauses, int margin, boolean last, TextBuffer words) {
    int column = margin;
    for (int i = 0; i < clauses.size(); i++) {
      Layout.Clause clause = clauses.get(i);
      int width = width(words.bytes(), clause);
      if (i > 0) {
        int behind = last && i == clauses.size() - 1 ? 0 : CONTINUATION;
        if (column + 1 + width + behind > style.width()) {
          column = margin + style.indent();
          breakLine(column);
        } else {
          out.add(' ');
          column++;
        }
      }
      out.add(words.bytes(), clause.start(), clause.end());
      column += width;
    }
  }

  private void breakLine(int margin) {
    out.add(' ');
    out.add('\\');
    out.add('\n');
    out.addBlanks(margin);
  }

  private void onOneLine(List<Layout.Row> rows, TextBuffer words) {
    for (Layout.Row row : rows) {
      for (Layout.Clause clause : row.clauses()) {
        if (out.length() > 0) {
          out.add(' ');
        }
        out.add(words.bytes(), clause.start(), clause.end());
      }
    }
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
