package dev.ipseckey.lsp.document;

import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The text of a document with its lines. Immutable; an edit makes another one that shares all
 * blocks but those it touches.
 */
final class Text {

  private final Block[] blocks;

  /** Offset of each block, and of the end. */
  private final int[] starts;

  /** Number of the physical line that each block begins on, and of the last line. */
  private final int[] firstLines;

  Text(List<Block> parts) {
    blocks = parts.toArray(Block[]::new);
    starts = new int[blocks.length + 1];
    firstLines = new int[blocks.length + 1];
    for (int i = 0; i < blocks.length; i++) {
      starts[i + 1] = starts[i] + blocks[i].length();
      firstLines[i + 1] = firstLines[i] + blocks[i].breaks();
    }
  }

  int length() {
    return starts[blocks.length];
  }

  /** Number of the last physical line, from 0. */
  int lastLine() {
    return firstLines[blocks.length];
  }

  List<Block> blocks() {
    return List.of(blocks);
  }

  List<LineRun> runs() {
    List<LineRun> runs = new ArrayList<>(blocks.length);
    for (int i = 0; i < blocks.length; i++) {
      byte[] bytes = blocks[i].bytes();
      boolean last = i == blocks.length - 1;
      runs.add(
          new LineRun(
              starts[i],
              blocks[i].lines(),
              new SourceText(bytes, bytes.length, firstLines[i] + 1, starts[i], last)));
    }
    return runs;
  }

  /** The lines that the index of each run gives, in order. */
  List<PlacedLine> find(Function<RunIndex, List<PlacedLine>> question) {
    List<PlacedLine> found = new ArrayList<>();
    for (int i = 0; i < blocks.length; i++) {
      for (PlacedLine line : question.apply(blocks[i].index())) {
        found.add(new PlacedLine(starts[i] + line.start(), line.line()));
      }
    }
    return found;
  }

  /** The largest SPI of all commands but one that begins at {@code excepted}; negative for none. */
  long largestSpi(int excepted) {
    long largest = -1;
    for (int i = 0; i < blocks.length; i++) {
      long inBlock = blocks[i].index().largestSpi();
      if (inBlock > largest) {
        boolean whole = excepted < starts[i] || excepted >= starts[i + 1];
        largest = Math.max(largest, whole ? inBlock : largestSpi(blocks[i], excepted - starts[i]));
      }
    }
    return largest;
  }

  private static long largestSpi(Block block, int excepted) {
    List<LogicalLine> others = new ArrayList<>();
    int start = 0;
    for (LogicalLine line : block.lines()) {
      if (start != excepted) {
        others.add(line);
      }
      start += line.length();
    }
    return new RunIndex(others).largestSpi();
  }

  int start(int block) {
    return starts[block];
  }

  /** Index of the block that holds {@code offset}; the last one for the end of the text. */
  int blockAt(int offset) {
    return find(starts, offset);
  }

  private int find(int[] table, int value) {
    int found = Arrays.binarySearch(table, 0, blocks.length, value);
    int at = found >= 0 ? found : -found - 2;
    // Of several that begin with this value the last is meant, the others are empty of it.
    while (at + 1 < blocks.length && table[at + 1] == value) {
      at++;
    }
    return Math.max(at, 0);
  }

  byte[] bytes(Span span) {
    byte[] copy = new byte[span.length()];
    int at = span.start();
    int block = blocks.length == 0 ? 0 : blockAt(at);
    while (at < span.end()) {
      int from = at - starts[block];
      int length = Math.min(blocks[block].length() - from, span.end() - at);
      System.arraycopy(blocks[block].bytes(), from, copy, at - span.start(), length);
      at += length;
      block++;
    }
    return copy;
  }

  SourceText source() {
    return SourceText.of(bytes(new Span(0, length())));
  }

  TextPosition position(int offset, PositionEncoding encoding) {
    if (blocks.length == 0) {
      return new TextPosition(0, 0);
    }
    int at = blockAt(offset);
    byte[] bytes = blocks[at].bytes();
    int inBlock = offset - starts[at];
    int breaks = blocks[at].breaksBefore(inBlock);
    int start = blocks[at].behindBreak(breaks);
    return new TextPosition(
        firstLines[at] + breaks, PhysicalLines.units(bytes, start, inBlock, encoding));
  }

  /** The offset of a place; of the nearest one if there is no such place. */
  int offset(TextPosition position, PositionEncoding encoding) {
    if (blocks.length == 0 || position.line() < 0) {
      return 0;
    }
    if (position.line() > lastLine()) {
      return length();
    }
    int at = find(firstLines, position.line());
    byte[] bytes = blocks[at].bytes();
    int start = blocks[at].behindBreak(position.line() - firstLines[at]);
    int end = PhysicalLines.lineEnd(bytes, start, bytes.length);
    int units = Math.max(0, position.character());
    return starts[at] + PhysicalLines.skip(bytes, start, end, units, encoding);
  }

  /** The logical lines that a span touches, and one at least unless the text is empty. */
  Iterable<PlacedLine> lines(Span span) {
    return () -> new Lines(span);
  }

  private final class Lines implements Iterator<PlacedLine> {
    private final int end;
    private int block;
    private int line;
    private int start;
    private boolean first = true;

    Lines(Span span) {
      end = span.end();
      block = blocks.length == 0 ? 0 : blockAt(Math.min(span.start(), length()));
      start = starts[block];
      while (hasLine() && !isLast() && start + current().length() <= span.start()) {
        advance();
      }
    }

    private boolean hasLine() {
      return block < blocks.length;
    }

    private boolean isLast() {
      return block == blocks.length - 1 && line == blocks[block].lines().size() - 1;
    }

    private LogicalLine current() {
      return blocks[block].lines().get(line);
    }

    private void advance() {
      start += current().length();
      line++;
      if (line == blocks[block].lines().size()) {
        block++;
        line = 0;
      }
    }

    @Override
    public boolean hasNext() {
      return hasLine() && (first || start < end);
    }

    @Override
    public PlacedLine next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      first = false;
      PlacedLine placed = new PlacedLine(start, current());
      advance();
      return placed;
    }
  }

  /** All blocks, those from {@code first} up to {@code last} replaced. */
  Text with(int first, int last, List<Block> replacement) {
    List<Block> parts = new ArrayList<>(blocks.length + replacement.size());
    for (int i = 0; i < first; i++) {
      parts.add(blocks[i]);
    }
    parts.addAll(replacement);
    for (int i = last; i < blocks.length; i++) {
      parts.add(blocks[i]);
    }
    return new Text(parts);
  }
}
