package dev.ipseckey.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  /** The cells of a line of which each character is one. */
  private static final int[] SAME = IntStream.rangeClosed(0, WIDTH).toArray();

  /** A mark below a part of the line. */
  record Mark(int from, int to, char sign) {}

  /**
   * Lays out a line. The window is around the first mark; a later mark does not paint over an
   * earlier one.
   */
  static Strip of(String line, List<Mark> marks) {
    if (isPlain(line)) {
      int end = line.length();
      return new Strip(line.stripTrailing(), paint(onCells(marks, SAME, end), 0, end + 1));
    }
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
    return window(shown, onCells(marks, cells, codePoints.length));
  }

  /** Whether each character is one cell, and all have room: so it is with nearly every line. */
  private static boolean isPlain(String line) {
    return line.length() <= WIDTH && Printable.isPlain(line);
  }

  /**
   * Marks of cells for marks of code points; each is at least one cell wide.
   *
   * @param cells the cell of each code point
   * @param last index of the end of the line in them
   */
  private static List<Mark> onCells(List<Mark> marks, int[] cells, int last) {
    List<Mark> found = new ArrayList<>(marks.size());
    for (Mark mark : marks) {
      int from = cells[Math.min(mark.from(), last)];
      int to = cells[Math.min(mark.to(), last)];
      found.add(new Mark(from, Math.max(to, from + 1), mark.sign()));
    }
    return found;
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
    char[] painted = new char[end - start];
    Arrays.fill(painted, ' ');
    int length = 0;
    for (Mark mark : marks) {
      int to = Math.min(mark.to(), end) - start;
      for (int i = Math.max(mark.from() - start, 0); i < to; i++) {
        if (painted[i] == ' ') {
          painted[i] = mark.sign();
        }
        length = Math.max(length, i + 1);
      }
    }
    return new String(painted, 0, length);
  }
}
