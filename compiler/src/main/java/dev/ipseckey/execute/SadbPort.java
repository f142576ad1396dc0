package dev.ipseckey.execute;

/** A whole SADB: it takes commands, many of them as one, and can be listened to. */
public interface SadbPort extends TransactionalPort {

  /**
   * Begins to listen.
   *
   * @param promiscuous as a socket that has sent X_PROMISC: it also hears what is for others only
   * @throws java.io.UncheckedIOException if the SADB cannot be listened to
   */
  KeyListener listen(boolean promiscuous);

  /** Begins a series. Until it is closed nothing goes through this port itself. */
  default Series series() {
    return Series.through(this);
  }
}
