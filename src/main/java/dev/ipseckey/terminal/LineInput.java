package dev.ipseckey.terminal;

/** Where commands are typed, or come out of a pipe, one physical line at a time. */
public interface LineInput extends AutoCloseable {

  /**
   * Waits for what comes next.
   *
   * @param pending the lines before it that the next one continues, each with its newline; empty at
   *     the start of a command
   * @throws java.io.UncheckedIOException if reading fails
   */
  Typed next(String pending);

  @Override
  void close();
}
