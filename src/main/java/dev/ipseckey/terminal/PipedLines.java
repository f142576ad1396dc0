package dev.ipseckey.terminal;

import dev.ipseckey.source.ByteInput;
import java.io.ByteArrayOutputStream;

/** Lines of a pipe or file. Each is handed out as soon as its newline is there. */
public final class PipedLines implements LineInput {

  /** Bytes of a line that are kept; far over the limit of the language, as which it is reported. */
  private static final int LONGEST = 64 * 1024;

  private final ByteInput in;
  private final byte[] buffer = new byte[8 * 1024];
  private int at;
  private int end;

  /**
   * @param in stays open
   */
  public PipedLines(ByteInput in) {
    this.in = in;
  }

  @Override
  public Typed next(String pending) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (at < end || fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, from, Math.min(at - from, LONGEST - Math.min(LONGEST, line.size())));
      if (at < end) {
        at++;
        line.write('\n');
        return new Typed.Line(line.toByteArray());
      }
    }
    return line.size() == 0 ? new Typed.End() : new Typed.Line(line.toByteArray());
  }

  private boolean fill() {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  @Override
  public void close() {}
}
