package dev.ipseckey.syntax;

import dev.ipseckey.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole text as its logical lines, all kept; for readers that go back and forth. The batch
 * checker streams instead.
 *
 * @param source the text
 * @param lines its logical lines, one behind the other without a gap
 */
public record Document(SourceText source, List<CommandLine> lines) {

  public Document {
    lines = List.copyOf(lines);
  }

  /** Parses any bytes; never throws. */
  public static Document parse(SourceText source) {
    CommandLineReader reader = new CommandLineReader(false);
    reader.open(source);
    List<CommandLine> lines = new ArrayList<>();
    CommandLine line = new CommandLine();
    while (reader.next(line)) {
      lines.add(line);
      line = new CommandLine();
    }
    return new Document(source, lines);
  }

  /** The text again, from the pieces of its lines. */
  public byte[] print() {
    byte[] printed = new byte[source.length()];
    int at = 0;
    for (CommandLine line : lines) {
      for (Piece piece : line.pieces()) {
        System.arraycopy(source.bytes(), piece.span().start(), printed, at, piece.span().length());
        at += piece.span().length();
      }
    }
    return printed;
  }
}
