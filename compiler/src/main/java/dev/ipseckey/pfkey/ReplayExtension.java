package dev.ipseckey.pfkey;

/**
 * {@code sadb_x_replay_ctr} (ipseckey(8), replay_value): the last sequence number sent, or the
 * highest received.
 *
 * @param counter 32 bits, unsigned
 * @param wideCounter the 64-bit form, 0 on output
 */
public record ReplayExtension(int counter, long wideCounter) implements Extension {

  @Override
  public int number() {
    return ExtensionType.X_REPLAY_VALUE.number();
  }

  @Override
  public int words() {
    return 2;
  }
}
