package dev.ipseckey.format;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.source.ByteInput;
import dev.ipseckey.source.ByteOutput;
import dev.ipseckey.source.SourceBlocks;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.CommandLineReader;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Formats whole files, one after the other, block by block and in memory that does not grow with
 * them. {@link Refusals} must have been asked before: what it finds something in is not to be
 * formatted.
 */
public final class FileFormatter {

  private static final int FLUSH = 64 * 1024;

  private final LineFormatter lines;
  private final CommandLineReader reader = new CommandLineReader(false);
  private final ByteOutput out;
  private final Consumer<CheckedLine> fault;
  private final TextBuffer pending = new TextBuffer();

  /** Whether any line has been written. */
  private boolean begun;

  /** Whether an empty line is to be written, should another follow. */
  private boolean emptyLine;

  private boolean off;
  private boolean changed;
  private long kept;

  /**
   * @param out takes the new text
   * @param fault is told of each line that is kept because something is wrong with it; the line is
   *     good until it returns
   */
  public FileFormatter(Style style, ByteOutput out, Consumer<CheckedLine> fault) {
    this.lines = new LineFormatter(style);
    this.out = out;
    this.fault = fault;
  }

  /** Formats a file from where it is open to its end. */
  public void format(ByteInput in) {
    begin();
    SourceBlocks blocks = new SourceBlocks(in);
    Optional<SourceText> block = blocks.next(1);
    while (block.isPresent()) {
      read(block.get());
      block = blocks.next(reader.nextLineNumber());
    }
    end();
  }

  /** Formats a text that is all there. */
  public void format(SourceText text) {
    begin();
    read(text);
    end();
  }

  private void begin() {
    begun = false;
    emptyLine = false;
    off = false;
    changed = false;
    kept = 0;
  }

  private void read(SourceText text) {
    reader.open(text);
    while (reader.next()) {
      format(reader.line());
    }
  }

  private void end() {
    changed |= emptyLine;
    flush();
  }

  /** Whether the text last formatted has become another. */
  public boolean changed() {
    return changed;
  }

  /** How many of its lines were kept because something is wrong with them. */
  public long kept() {
    return kept;
  }

  private void format(CommandLine line) {
    FormatSwitch found = FormatSwitch.of(line);
    if (off && found != FormatSwitch.ON) {
      write(line.source().bytes(), line.span().start(), line.span().end());
      return;
    }
    off = found == FormatSwitch.OFF;
    switch (lines.format(line)) {
      case FormattedLine.Empty _ -> empty(line);
      case FormattedLine.Kept keptLine -> {
        if (keptLine.fault().isPresent()) {
          kept++;
          fault.accept(keptLine.fault().get());
        }
        write(line.source().bytes(), line.span().start(), line.span().end());
      }
      case FormattedLine.Written(TextBuffer text, boolean emptyBehind) -> {
        changed |= !text.is(line.source(), line.span());
        write(text.bytes(), 0, text.length());
        emptyLine = emptyBehind;
      }
    }
  }

  private void empty(CommandLine line) {
    Span span = line.span();
    changed |= !begun || emptyLine || span.length() != 1 || line.source().at(span.start()) != '\n';
    emptyLine = begun;
  }

  private void write(byte[] from, int start, int end) {
    if (emptyLine) {
      pending.add('\n');
      emptyLine = false;
    }
    begun = true;
    pending.add(from, start, end);
    if (pending.length() >= FLUSH) {
      flush();
    }
  }

  private void flush() {
    out.write(pending.bytes(), 0, pending.length());
    pending.clear();
  }
}
