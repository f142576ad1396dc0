package dev.ipseckey.lsp.feature;

import java.security.SecureRandom;
import java.util.HexFormat;

/** New keys. */
public final class RandomKey {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomKey() {}

  /**
   * The hex digits of a new key.
   *
   * @param bits its length, a multiple of 8
   */
  public static String digits(int bits) {
    byte[] bytes = new byte[bits / 8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
