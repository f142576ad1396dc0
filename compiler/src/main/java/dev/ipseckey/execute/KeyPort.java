package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
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

  /**
   * As {@link #send}, but takes what came up as it came, also what is not quite a message. Only a
   * recording holds such things.
   */
  default void ask(Message request, Consumer<Received> up) {
    send(request, message -> up.accept(Received.of(message)));
  }

  @Override
  void close();
}
