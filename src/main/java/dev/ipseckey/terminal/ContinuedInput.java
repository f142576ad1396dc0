package dev.ipseckey.terminal;

import dev.ipseckey.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a command at a time: a physical line and those that continue it. A line is over as soon as
 * it does not end in a backslash; nobody is asked for another one to look ahead.
 */
public final class ContinuedInput implements CommandInput {

  /** Bytes of a command that are kept; far over the limit of the language. */
  private static final int LONGEST = 512 * 1024;

  private final LineInput input;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private long nextLine = 1;
  private long nextByte;

  public ContinuedInput(LineInput input) {
    this.input = input;
  }

  @Override
  public Optional<SourceText> next() {
    long firstLine = nextLine;
    while (true) {
      switch (input.next(pending.toString(StandardCharsets.UTF_8))) {
        case Typed.Line(byte[] line) -> {
          nextLine++;
          pending.write(
              line, 0, Math.min(line.length, LONGEST - Math.min(LONGEST, pending.size())));
          if (!isContinued(line)) {
            byte[] bytes = pending.toByteArray();
            pending.reset();
            boolean atEnd = line[line.length - 1] != '\n';
            long firstByte = nextByte;
            nextByte += bytes.length;
            return Optional.of(new SourceText(bytes, bytes.length, firstLine, firstByte, atEnd));
          }
        }
        case Typed.Discarded() -> {
          pending.reset();
          firstLine = nextLine;
        }
        case Typed.End() -> {
          return Optional.empty();
        }
      }
    }
  }

  @Override
  public boolean endedInCommand() {
    return pending.size() > 0;
  }

  private static boolean isContinued(byte[] line) {
    return line.length > 1 && line[line.length - 1] == '\n' && line[line.length - 2] == '\\';
  }
}
