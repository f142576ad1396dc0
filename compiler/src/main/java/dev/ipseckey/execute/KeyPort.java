package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import java.util.function.Consumer;

/**
 * Where PF_KEY messages go: a simulated SADB in this process, one in a directory, or a recording.
 * One socket, in PF_KEY's words.
 */
public interface KeyPort extends AutoCloseable {

  /**
   * Sends a request and waits for what comes up to this socket because of it: its replies, in
   * order, the last one last.
   *
   * @throws java.io.UncheckedIOException if the port cannot be reached
   */
  void send(Message request, Consumer<Message> up);

  @Override
  void close();
}
