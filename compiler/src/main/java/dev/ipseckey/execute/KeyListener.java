package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Received;
import java.time.Duration;
import java.util.Optional;

/**
 * A key socket that only reads: what a monitor hears of everything that happens in an SADB, whoever
 * does it (ipseckey(8), monitor and passive_monitor). For the thread of its port.
 */
public interface KeyListener extends AutoCloseable {

  /**
   * What came next. Meanwhile the ager makes the passes that are due.
   *
   * @param patience how long to wait for it
   * @return nothing if nothing has come in that time
   * @throws java.io.UncheckedIOException if the SADB can no longer be listened to
   */
  Optional<Received> next(Duration patience);

  /** Whether nothing can come any more, because a recording has been read to its end. */
  default boolean isAtEnd() {
    return false;
  }

  @Override
  void close();
}
