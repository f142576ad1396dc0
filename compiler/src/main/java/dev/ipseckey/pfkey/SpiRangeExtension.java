package dev.ipseckey.pfkey;

/**
 * {@code sadb_spirange} (RFC 2367 §2.3.9), both ends included.
 *
 * @param min 32 bits; big-endian on the wire
 * @param max 32 bits; big-endian on the wire
 */
public record SpiRangeExtension(int min, int max) implements Extension {

  @Override
  public int number() {
    return ExtensionType.SPIRANGE.number();
  }

  @Override
  public int words() {
    return 2;
  }
}
