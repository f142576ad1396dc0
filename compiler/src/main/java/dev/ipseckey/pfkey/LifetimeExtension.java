package dev.ipseckey.pfkey;

/**
 * {@code sadb_lifetime} (RFC 2367 §2.3.2): current, hard, soft or idle. Numbers are unsigned.
 *
 * @param kind which of the four
 * @param allocations 32 bits; recorded, never enforced
 * @param bytes a limit, 0 for none; of the current lifetime the bytes so far
 * @param addTime seconds after the add, 0 for none; of the current lifetime seconds since the epoch
 * @param useTime seconds after the first use, 0 for none; of the current lifetime seconds since the
 *     epoch, 0 before the first use
 */
public record LifetimeExtension(
    ExtensionType kind, int allocations, long bytes, long addTime, long useTime)
    implements Extension {

  public LifetimeExtension {
    if (!kind.isLifetime()) {
      throw new IllegalArgumentException(kind + " is no lifetime");
    }
  }

  @Override
  public int number() {
    return kind.number();
  }

  @Override
  public int words() {
    return 4;
  }
}
