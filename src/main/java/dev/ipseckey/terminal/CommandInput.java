package dev.ipseckey.terminal;

import dev.ipseckey.source.SourceText;
import java.util.Optional;

/** Where whole commands come from, one at a time. */
public interface CommandInput {

  /** Waits for the next command, comment or empty line; empty at the end of the input. */
  Optional<SourceText> next();

  /**
   * Whether the input has ended inside a command: behind a line that ends in a backslash. What was
   * there of the command is not handed out.
   */
  boolean endedInCommand();
}
