package dev.ipseckey.execute;

/** A port whose SADB can take many messages as one: all of them count, or none does. */
public interface TransactionalPort extends KeyPort {

  /** Starts to collect. Until the end of the transaction nothing goes through this port itself. */
  Transaction begin();

  /**
   * Answers as the SADB would; what it has taken is kept by {@link #commit}, and lost if it is
   * closed without.
   */
  interface Transaction extends KeyPort {

    /**
     * Keeps all that was sent.
     *
     * @throws java.io.UncheckedIOException if it cannot be kept; then nothing of it is
     */
    void commit();
  }
}
