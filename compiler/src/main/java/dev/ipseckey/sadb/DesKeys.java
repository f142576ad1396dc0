package dev.ipseckey.sadb;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parity and weak keys of DES (FIPS 74) and triple DES. */
final class DesKeys {

  private static final int LENGTH = 8;

  /** Weak and semi-weak keys, in odd parity. */
  private static final Set<Long> WEAK =
      Stream.of(
              "0101010101010101",
              "fefefefefefefefe",
              "1f1f1f1f0e0e0e0e",
              "e0e0e0e0f1f1f1f1",
              "01fe01fe01fe01fe",
              "fe01fe01fe01fe01",
              "1fe01fe00ef10ef1",
              "e01fe01ff10ef10e",
              "01e001e001f101f1",
              "e001e001f101f101",
              "1ffe1ffe0efe0efe",
              "fe1ffe1ffe0efe0e",
              "011f011f010e010e",
              "1f011f010e010e01",
              "e0fee0fef1fef1fe",
              "fee0fee0fef1fef1")
          .map(HexFormat::fromHexDigitsToLong)
          .collect(Collectors.toUnmodifiableSet());

  private DesKeys() {}

  /** The key with the lowest bit of each byte set so that the byte has an odd number of ones. */
  static byte[] withOddParity(byte[] key) {
    byte[] repaired = key.clone();
    for (int i = 0; i < repaired.length; i++) {
      int upper = repaired[i] & 0xfe;
      repaired[i] = (byte) (upper | (Integer.bitCount(upper) % 2 == 0 ? 1 : 0));
    }
    return repaired;
  }

  /** Whether a DES key in odd parity is weak or semi-weak. */
  static boolean isWeak(byte[] key) {
    return WEAK.contains(ByteBuffer.wrap(key).getLong());
  }

  /**
   * Whether a triple DES key in odd parity has two weak parts, or equal parts that make it a single
   * DES.
   */
  static boolean isWeakTriple(byte[] key) {
    int weak = 0;
    for (int part = 0; part < 3; part++) {
      if (isWeak(part(key, part))) {
        weak++;
      }
    }
    return weak > 1
        || Arrays.equals(part(key, 0), part(key, 1))
        || Arrays.equals(part(key, 1), part(key, 2));
  }

  private static byte[] part(byte[] key, int part) {
    return Arrays.copyOfRange(key, part * LENGTH, (part + 1) * LENGTH);
  }
}
