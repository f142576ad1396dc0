package dev.ipseckey.pfkey;

import java.util.List;

/**
 * {@code sadb_sens} (RFC 2367 §2.3.6): the label of the traffic, or of its outer packets.
 *
 * @param kind sensitivity or outer sensitivity
 * @param domain protection domain, 32 bits
 * @param sensitivityLevel 0..255
 * @param integrityLevel 0..255
 * @param flags 1 implicit label, 2 unlabeled peer
 * @param sensitivityBitmap words of 64 bits, at most 255
 * @param integrityBitmap words of 64 bits, at most 255
 */
public record SensitivityExtension(
    ExtensionType kind,
    int domain,
    int sensitivityLevel,
    int integrityLevel,
    int flags,
    List<Long> sensitivityBitmap,
    List<Long> integrityBitmap)
    implements Extension {

  public SensitivityExtension {
    if (!kind.isLabel()) {
      throw new IllegalArgumentException(kind + " is no label");
    }
    Unsigned.check8(sensitivityLevel, "sensitivity level");
    Unsigned.check8(integrityLevel, "integrity level");
    Unsigned.check8(sensitivityBitmap.size(), "words of the sensitivity bitmap");
    Unsigned.check8(integrityBitmap.size(), "words of the integrity bitmap");
    sensitivityBitmap = List.copyOf(sensitivityBitmap);
    integrityBitmap = List.copyOf(integrityBitmap);
  }

  @Override
  public int number() {
    return kind.number();
  }

  @Override
  public int words() {
    return 2 + sensitivityBitmap.size() + integrityBitmap.size();
  }
}
