package dev.ipseckey.lsp.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole logical lines with their text: the piece of a document that an edit replaces.
 * Large enough that a long document has few of them, small enough that copying one takes no time.
 */
final class Block {

  /** Bytes after which a block ends with the line at hand. */
  private static final int FULL = 16 * 1024;

  private final byte[] bytes;
  private final List<LogicalLine> lines;

  /** Index of the first byte of each physical line that begins behind the end of another. */
  private final int[] lineStarts;

  /** Made when somebody asks. Two who ask at once may make two, which are the same. */
  private volatile @Nullable RunIndex index;

  private Block(byte[] bytes, List<LogicalLine> lines) {
    this.bytes = bytes;
    this.lines = lines;
    this.lineStarts = PhysicalLines.starts(bytes);
  }

  /** Cuts a text into blocks. The lines are exactly the text's. */
  static List<Block> of(byte[] text, List<LogicalLine> lines) {
    List<Block> blocks = new ArrayList<>();
    int first = 0;
    int start = 0;
    int end = 0;
    for (int i = 0; i < lines.size(); i++) {
      end += lines.get(i).length();
      if (end - start >= FULL || i == lines.size() - 1) {
        byte[] bytes = new byte[end - start];
        System.arraycopy(text, start, bytes, 0, bytes.length);
        blocks.add(new Block(bytes, List.copyOf(lines.subList(first, i + 1))));
        first = i + 1;
        start = end;
      }
    }
    return blocks;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  List<LogicalLine> lines() {
    return lines;
  }

  RunIndex index() {
    RunIndex known = index;
    if (known == null) {
      known = new RunIndex(lines);
      index = known;
    }
    return known;
  }

  /** How many physical lines end in it. */
  int breaks() {
    return lineStarts.length;
  }

  /** How many physical lines end in front of an index. */
  int breaksBefore(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Index of the first byte behind the {@code count}th end of a physical line; 0 for none. */
  int behindBreak(int count) {
    return count == 0 ? 0 : lineStarts[Math.min(count, lineStarts.length) - 1];
  }

  /** Whether it is so small that it should be joined with another one. */
  boolean isSmall() {
    return bytes.length < FULL / 8;
  }
}
