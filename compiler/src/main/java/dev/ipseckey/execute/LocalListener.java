package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.Received;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Listens to an SADB that nobody but this process can reach: while it waits, nothing happens there
 * but that SAs expire.
 */
final class LocalListener implements KeyListener {

  private final Queue<Message> heard = new ArrayDeque<>();
  private final Runnable ager;
  private final Runnable end;

  /**
   * @param ager makes the passes that are due
   * @param end is done when it is closed
   */
  LocalListener(Runnable ager, Runnable end) {
    this.ager = ager;
    this.end = end;
  }

  void hear(Message message) {
    heard.add(message);
  }

  @Override
  public Optional<Received> next(Duration patience) {
    if (heard.isEmpty()) {
      ager.run();
    }
    if (heard.isEmpty()) {
      try {
        Thread.sleep(patience);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return Optional.ofNullable(heard.poll()).map(Received::of);
  }

  @Override
  public void close() {
    end.run();
  }
}
