package dev.ipseckey.pfkey;

/**
 * {@code sadb_x_pair} (ipseckey(8), pair-spi).
 *
 * @param spi the SPI of the other SA; big-endian on the wire
 */
public record PairExtension(int spi) implements Extension {

  @Override
  public int number() {
    return ExtensionType.X_PAIR.number();
  }

  @Override
  public int words() {
    return 1;
  }
}
