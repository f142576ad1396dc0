package dev.ipseckey.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A source line as cells of a terminal: tabs spread out, unprintable characters replaced, and of a
 * long line only a window around the part that is spoken of.
 *
 * @param text what to print
 * @param marks the marks to print below
 */
record Strip(String text, String marks) {

  /** A longer line is cut to this many cells. */
  static final int WIDTH = 120;

  /** Cells to show before the part spoken of when a line is cut. */
  private static final int LEAD = 40;

  private static final int TAB = 8;
  private static final int CUT = '…';

  /** A mark below a part of the line. */
  record Mark(int from, int to, char sign) {}

  /**
   * Lays out a line. The window is around the first mark; a later mark does not paint over an
   * earlier one.
   */
  static Strip of(String line, List<Mark> marks) {
    int[] codePoints = line.codePoints().toArray();
    int[] cells = new int[codePoints.length + 1];
    List<Integer> shown = new ArrayList<>(codePoints.length);
    for (int i = 0; i < codePoints.length; i++) {
      cells[i] = shown.size();
      if (codePoints[i] == '\t') {
        do {
          shown.add((int) ' ');
        } while (shown.size() % TAB != 0);
      } else {
        shown.add(Printable.codePoint(codePoints[i]));
      }
    }
    cells[codePoints.length] = shown.size();
    return window(shown, marks.stream().map(mark -> onCells(mark, cells)).toList());
  }

  private static Mark onCells(Mark mark, int[] cells) {
    int last = cells.length - 1;
    int from = cells[Math.min(mark.from(), last)];
    return new Mark(from, Math.max(cells[Math.min(mark.to(), last)], from + 1), mark.sign());
  }

  private static Strip window(List<Integer> cells, List<Mark> marks) {
    int start = 0;
    int end = cells.size();
    if (end > WIDTH) {
      start = Math.clamp(marks.getFirst().from() - LEAD, 0, end - WIDTH);
      end = start + WIDTH;
    }
    StringBuilder text = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      boolean cut = i == start && start > 0 || i == end - 1 && end < cells.size();
      text.appendCodePoint(cut ? CUT : cells.get(i));
    }
    return new Strip(
        text.toString().stripTrailing(), paint(marks, start, end < cells.size() ? end : end + 1));
  }

  private static String paint(List<Mark> marks, int start, int end) {
    StringBuilder painted = new StringBuilder(" ".repeat(end - start));
    for (Mark mark : marks) {
      for (int i = Math.max(mark.from(), start); i < Math.min(mark.to(), end); i++) {
        if (painted.charAt(i - start) == ' ') {
          painted.setCharAt(i - start, mark.sign());
        }
      }
    }
    return painted.toString().stripTrailing();
  }
}
