package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import java.util.function.Consumer;

/**
 * A way for messages that follow one another when nobody waits for the answer to each of them.
 * Every one counts by itself, but what they do may be kept some time after they are answered, many
 * of them together.
 */
public interface Series extends KeyPort {

  /**
   * Keeps what was done so far. Has to be done before anybody is told of it.
   *
   * @throws java.io.UncheckedIOException if it cannot be kept; then what was answered since the
   *     last time may not be
   */
  void settle();

  /** Whether all is kept that was done so far. */
  boolean isSettled();

  /** Keeps the rest. */
  @Override
  void close();

  /** For a port that keeps nothing longer than a message takes. */
  static Series through(KeyPort port) {
    return new Series() {
      @Override
      public void send(Message request, Consumer<Message> up) {
        port.send(request, up);
      }

      @Override
      public void settle() {}

      @Override
      public boolean isSettled() {
        return true;
      }

      @Override
      public void close() {}
    };
  }
}
