package dev.ipseckey.pfkey;

import java.util.List;

/** {@code sadb_supported} (RFC 2367 §2.3.8): the algorithms that a REGISTER reply lists. */
public record SupportedExtension(ExtensionType kind, List<SupportedAlgorithm> algorithms)
    implements Extension {

  public SupportedExtension {
    if (!kind.isAlgorithms()) {
      throw new IllegalArgumentException(kind + " is no list of algorithms");
    }
    algorithms = List.copyOf(algorithms);
  }

  /**
   * {@code sadb_alg}, 8 bytes.
   *
   * @param algorithm its number, 0..255
   * @param ivBytes bytes of the initial vector, 0..255; 0 for authentication
   * @param minBits shortest key, 0..65535
   * @param maxBits longest key, 0..65535
   * @param incrementBits step between key lengths, 0..255
   * @param saltBits 0..255
   */
  public record SupportedAlgorithm(
      int algorithm, int ivBytes, int minBits, int maxBits, int incrementBits, int saltBits) {

    public SupportedAlgorithm {
      Unsigned.check8(algorithm, "algorithm");
      Unsigned.check8(ivBytes, "bytes of the initial vector");
      Unsigned.check16(minBits, "bits");
      Unsigned.check16(maxBits, "bits");
      Unsigned.check8(incrementBits, "increment");
      Unsigned.check8(saltBits, "salt bits");
    }
  }

  @Override
  public int number() {
    return kind.number();
  }

  @Override
  public int words() {
    return 1 + algorithms.size();
  }
}
