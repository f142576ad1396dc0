package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;

/**
 * Hash codes that are stored, and so must be the same with every JDK. Changing one takes another
 * format of what is stored.
 */
final class Fingerprint {

  static final int NO_ROUTE = 0;

  private Fingerprint() {}

  static int of(SaType type, IpAddress destination, int spi) {
    return mixed((spi * 0x9e37_79b9) ^ ((of(destination) + type.number()) * 0x85eb_ca6b));
  }

  /** Never {@link #NO_ROUTE}. */
  static int route(SaType type, IpAddress source, IpAddress destination) {
    int h = mixed((of(source) * 31 + type.number()) * 0x9e37_79b9 ^ of(destination) * 0x85eb_ca6b);
    return h == NO_ROUTE ? 1 : h;
  }

  private static int of(IpAddress address) {
    // No pattern switch: this runs for each SA, and the first tier of the JIT inlines none.
    if (address instanceof IpAddress.V4 v4) {
      return v4.bits();
    }
    IpAddress.V6 v6 = (IpAddress.V6) address;
    long h = 31 * v6.high() + v6.low();
    return (int) (h ^ (h >>> 32));
  }

  private static int mixed(int hash) {
    int h = hash ^ (hash >>> 15);
    h *= 0x2c1b_3c6d;
    return h ^ (h >>> 13);
  }
}
