package dev.ipseckey.terminal;

import java.io.IOException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** The library's line reader, without what would write a key to disk. */
final class PromptReader extends LineReaderImpl {

  /** {@code ^D}. */
  private static final String END_OF_TRANSMISSION = "\u0004";

  PromptReader(Terminal terminal) throws IOException {
    super(terminal, "ipseckey");
  }

  /** Would put the line into a temporary file for an editor. */
  @Override
  protected boolean editAndExecute() {
    return false;
  }

  /** Leaves the cursor where it is at the end of the input: ipseckey(8) prints no newline there. */
  @Override
  protected void doCleanup(boolean newline) {
    super.doCleanup(newline && !isAtEnd());
  }

  private boolean isAtEnd() {
    return state == State.EOF
        || state != State.INTERRUPT
            && buf.length() == 0
            && END_OF_TRANSMISSION.equals(getLastBinding());
  }
}
