package dev.ipseckey.lsp.document;

import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces a part of a text and reads again only the logical lines that this can have changed.
 *
 * <p>Whether a logical line goes on depends on its own bytes and on the physical line behind it. So
 * reading begins one logical line before the edit, and has caught up as soon as a line begins where
 * one began before, behind the edit.
 */
final class TextEditing {

  /** Lines behind the edit that are looked at in the first attempt. */
  private static final int MARGIN = 3;

  private final Text text;
  private final LineReading reading;
  private final Span replaced;
  private final byte[] replacement;

  private TextEditing(Text text, LineReading reading, Span replaced, byte[] replacement) {
    this.text = text;
    this.reading = reading;
    this.replaced = replaced;
    this.replacement = replacement;
  }

  static Text read(byte[] bytes, LineReading reading) {
    reading.open(SourceText.of(bytes));
    List<LogicalLine> lines = new ArrayList<>();
    for (Optional<LogicalLine> line = reading.next(); line.isPresent(); line = reading.next()) {
      lines.add(line.get());
    }
    return new Text(Block.of(bytes, lines));
  }

  static Text replace(Text text, Span replaced, byte[] replacement, LineReading reading) {
    if (text.length() == 0) {
      return read(replacement, reading);
    }
    return new TextEditing(text, reading, replaced, replacement).replace();
  }

  private Text replace() {
    int margin = MARGIN;
    int first = firstLine();
    while (true) {
      Window window = window(first, margin);
      Optional<Caught> caught = read(window);
      if (caught.isPresent()) {
        return splice(window.start(), caught.get());
      }
      margin *= 4;
    }
  }

  /**
   * The text that is read again.
   *
   * @param start its offset, the same in the old text and the new one
   * @param oldStarts where lines begin in the old text behind the edit
   * @param bytes what it will hold
   * @param atEnd whether it reaches to the end of the document
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Window(int start, List<Integer> oldStarts, byte[] bytes, boolean atEnd) {}

  /**
   * Where reading has caught up.
   *
   * @param oldEnd offset in the old text from which on all lines stay
   */
  private record Caught(List<LogicalLine> lines, int oldEnd) {}

  /** Offset of the line before the one that the edit begins in. */
  private int firstLine() {
    int here = startOfLineAt(replaced.start());
    return here == 0 ? 0 : startOfLineAt(here - 1);
  }

  private int startOfLineAt(int offset) {
    if (offset == text.length()) {
      PlacedLine last = text.lines(new Span(offset, 0)).iterator().next();
      byte[] end = text.bytes(new Span(last.end() - 1, 1));
      return end[0] == '\n' ? offset : last.start();
    }
    return text.lines(new Span(offset, 0)).iterator().next().start();
  }

  private Window window(int start, int margin) {
    List<Integer> oldStarts = new ArrayList<>();
    int end = text.length();
    int left = margin;
    for (PlacedLine line : text.lines(Span.between(replaced.end(), text.length()))) {
      if (line.start() >= replaced.end()) {
        oldStarts.add(line.start());
      }
      end = line.end();
      if (left-- == 0) {
        break;
      }
    }
    byte[] before = text.bytes(Span.between(start, replaced.start()));
    byte[] behind = text.bytes(Span.between(replaced.end(), end));
    byte[] bytes = new byte[before.length + replacement.length + behind.length];
    System.arraycopy(before, 0, bytes, 0, before.length);
    System.arraycopy(replacement, 0, bytes, before.length, replacement.length);
    System.arraycopy(behind, 0, bytes, before.length + replacement.length, behind.length);
    return new Window(start, oldStarts, bytes, end == text.length());
  }

  private Optional<Caught> read(Window window) {
    int grown = replacement.length - replaced.length();
    int editEnd = replaced.start() + replacement.length;
    reading.open(new SourceText(window.bytes(), window.bytes().length, 1, 0, window.atEnd()));
    List<LogicalLine> lines = new ArrayList<>();
    int at = window.start();
    for (Optional<LogicalLine> line = reading.next(); line.isPresent(); line = reading.next()) {
      lines.add(line.get());
      at += line.get().length();
      if (at >= editEnd && window.oldStarts().contains(at - grown)) {
        return Optional.of(new Caught(lines, at - grown));
      }
    }
    return window.atEnd() ? Optional.of(new Caught(lines, text.length())) : Optional.empty();
  }

  /** Puts the new lines between the lines that stay of the blocks at both ends. */
  private Text splice(int start, Caught caught) {
    List<Block> blocks = text.blocks();
    int first = text.blockAt(start);
    int last = caught.oldEnd() == text.length() ? blocks.size() : text.blockAt(caught.oldEnd()) + 1;
    int end = last == blocks.size() ? text.length() : text.start(last);
    List<LogicalLine> lines = new ArrayList<>();
    for (PlacedLine line : text.lines(Span.between(text.start(first), end))) {
      if (line.end() <= start) {
        lines.add(line.line());
      }
    }
    lines.addAll(caught.lines());
    if (caught.oldEnd() < end) {
      for (PlacedLine line : text.lines(Span.between(caught.oldEnd(), end))) {
        lines.add(line.line());
      }
    }
    byte[] bytes = joined(text.start(first), end);
    List<Block> replacing = Block.of(bytes, lines);
    boolean tooSmall =
        replacing.size() == 1 && replacing.getFirst().isSmall() && last < blocks.size();
    if (!tooSmall) {
      return text.with(first, last, replacing);
    }
    Block next = blocks.get(last);
    lines.addAll(next.lines());
    byte[] both = new byte[bytes.length + next.length()];
    System.arraycopy(bytes, 0, both, 0, bytes.length);
    System.arraycopy(next.bytes(), 0, both, bytes.length, next.length());
    return text.with(first, last + 1, Block.of(both, lines));
  }

  /** The new text of what lies between two offsets of the old one. */
  private byte[] joined(int start, int end) {
    byte[] before = text.bytes(Span.between(start, replaced.start()));
    byte[] behind = text.bytes(Span.between(replaced.end(), end));
    byte[] bytes = new byte[before.length + replacement.length + behind.length];
    System.arraycopy(before, 0, bytes, 0, before.length);
    System.arraycopy(replacement, 0, bytes, before.length, replacement.length);
    System.arraycopy(behind, 0, bytes, before.length + replacement.length, behind.length);
    return bytes;
  }
}
