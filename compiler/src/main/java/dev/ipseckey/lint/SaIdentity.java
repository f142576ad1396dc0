package dev.ipseckey.lint;

import dev.ipseckey.language.SaType;

/**
 * What no two SAs have in common; RFC 4301 §4.1.
 *
 * @param spi an unsigned 32-bit number
 */
public record SaIdentity(SaType type, int spi, Peer destination) {

  /** {@code esp 0x2112}; holds no name and no address, which may be a key that went astray. */
  public String display() {
    return type.display() + " SA " + spiDisplay();
  }

  public String spiDisplay() {
    return "0x" + Integer.toHexString(spi);
  }
}
