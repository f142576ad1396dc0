package dev.ipseckey.pfkey;

/**
 * {@code sadb_x_edump}: a DUMP of the SAs used of late.
 *
 * @param timeout seconds since the last use at most, unsigned; 0 for all SAs
 */
public record DumpExtension(long timeout) implements Extension {

  @Override
  public int number() {
    return ExtensionType.X_EDUMP.number();
  }

  @Override
  public int words() {
    return 2;
  }
}
