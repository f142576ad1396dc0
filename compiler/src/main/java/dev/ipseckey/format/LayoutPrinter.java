package dev.ipseckey.format;

import dev.ipseckey.syntax.LineLimits;

/** Turns the clauses of a command into text. */
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
  boolean print(Clauses clauses) {
    out.clear();
    wrapped(clauses);
    if (!LineLimits.hold(out.bytes(), out.length())) {
      out.clear();
      line(clauses, 0, clauses.count());
      out.add('\n');
    }
    return LineLimits.hold(out.bytes(), out.length());
  }

  private void wrapped(Clauses clauses) {
    int from = 0;
    while (from < clauses.count()) {
      int to = clauses.rowEnd(from);
      int margin = from == 0 ? 0 : style.indent();
      if (from > 0) {
        breakLine(margin);
      }
      int behind = to == clauses.count() ? 0 : CONTINUATION;
      if (clauses.size(from, to) + margin + behind <= style.width()) {
        line(clauses, from, to);
      } else {
        lines(clauses, from, to, margin, behind);
      }
      from = to;
    }
    out.add('\n');
  }

  private void line(Clauses clauses, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i > from) {
        out.add(' ');
      }
      clauses.print(i, out);
    }
  }

  /** Fills one line after the other. */
  private void lines(Clauses clauses, int from, int to, int margin, int behindRow) {
    int column = margin;
    for (int i = from; i < to; i++) {
      int width = clauses.width(i);
      if (i > from) {
        int behind = i == to - 1 ? behindRow : CONTINUATION;
        if (column + 1 + width + behind > style.width()) {
          column = margin + style.indent();
          breakLine(column);
        } else {
          out.add(' ');
          column++;
        }
      }
      clauses.print(i, out);
      column += width;
    }
  }

  private void breakLine(int margin) {
    out.add(' ');
    out.add('\\');
    out.add('\n');
    out.addBlanks(margin);
  }
}
