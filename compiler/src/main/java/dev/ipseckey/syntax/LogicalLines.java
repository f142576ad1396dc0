package dev.ipseckey.syntax;

import dev.ipseckey.source.SourceText;

/**
 * Goes through a text logical line by logical line without cutting the lines into words: enough to
 * see where they begin and end and what is wrong with that, at a fraction of the cost.
 */
public final class LogicalLines {

  private final LineJoiner joiner = new LineJoiner(false);
  private final CommandLine line = new CommandLine();
  private SourceText source = SourceText.of("");
  private int position;

  /** Starts at the beginning of {@code text}. */
  public void open(SourceText text) {
    source = text;
    position = 0;
    joiner.open(text);
  }

  /** Goes to the next logical line; false at the end of the text. */
  public boolean next() {
    if (position >= source.length()) {
      return false;
    }
    line.open(source, position);
    position = joiner.join(position, line);
    line.close(position);
    return true;
  }

  /** The line that {@link #next} went to, without words; good until it is called again. */
  public CommandLine line() {
    return line;
  }

  /** Number of the physical line behind those read so far. */
  public long nextLineNumber() {
    return source.firstLine() + joiner.newlines();
  }
}
