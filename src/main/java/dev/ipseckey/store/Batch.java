package dev.ipseckey.store;

/**
 * Commands that count together or not at all; see {@link SadbDirectory#batch}. Others wait for the
 * directory until it is closed.
 */
public interface Batch extends AutoCloseable {

  /**
   * Writes what the commands have changed and tells the listeners. May be called once.
   *
   * @throws java.io.UncheckedIOException if that cannot be written; then none of it counts
   */
  void commit();

  /** Forgets what was not committed, and lets others in. */
  @Override
  void close();
}
