package dev.ipseckey.format;

import java.util.Arrays;

/**
 * The clauses of a command in their order: words that always share a line, a keyword and its
 * values. A clause is known by its number, from 0. Filled again for each command.
 */
final class Clauses {

  /** What the clauses point into. */
  private final TextBuffer words;

  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int[] ranks = new int[32];
  private int count;

  Clauses(TextBuffer words) {
    this.words = words;
  }

  void clear() {
    count = 0;
  }

  /** Adds a clause: the text from {@code start} to the end of the words so far. */
  void add(int start, int rank) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      ranks = Arrays.copyOf(ranks, 2 * count);
    }
    starts[count] = start;
    ends[count] = words.length();
    ranks[count++] = rank;
  }

  /** Sorts by rank and leaves equals as they are; nearly sorted as they come, and few. */
  void sort() {
    for (int i = 1; i < count; i++) {
      int rank = ranks[i];
      if (ranks[i - 1] > rank) {
        int start = starts[i];
        int end = ends[i];
        int at = i;
        for (; at > 0 && ranks[at - 1] > rank; at--) {
          move(at - 1, at);
        }
        starts[at] = start;
        ends[at] = end;
        ranks[at] = rank;
      }
    }
  }

  private void move(int from, int to) {
    starts[to] = starts[from];
    ends[to] = ends[from];
    ranks[to] = ranks[from];
  }

  int count() {
    return count;
  }

  /** Index behind the last clause of the row that begins with a clause: those of one group. */
  int rowEnd(int from) {
    int to = from + 1;
    while (to < count && Group.isSame(ranks[from], ranks[to])) {
      to++;
    }
    return to;
  }

  /** Bytes of some clauses on one line. It cannot have more columns. */
  int size(int from, int to) {
    int size = to - from - 1;
    for (int i = from; i < to; i++) {
      size += ends[i] - starts[i];
    }
    return size;
  }

  /** Columns of a clause: characters of UTF-8; a byte that is part of none counts as one or not. */
  int width(int clause) {
    byte[] text = words.bytes();
    int width = 0;
    for (int i = starts[clause]; i < ends[clause]; i++) {
      width += (text[i] & 0xc0) == 0x80 ? 0 : 1;
    }
    return width;
  }

  void print(int clause, TextBuffer out) {
    out.add(words.bytes(), starts[clause], ends[clause]);
  }
}
