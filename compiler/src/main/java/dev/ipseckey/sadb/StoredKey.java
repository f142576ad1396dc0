package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.KeyMaterial;

/**
 * A key to be stored.
 *
 * @param bits of the key alone
 * @param saltBits of the salt behind it
 * @param material key and salt, each in whole bytes; what stands behind them does not count
 */
record StoredKey(int bits, int saltBits, KeyMaterial material) {

  static final StoredKey NONE = new StoredKey(0, 0, KeyMaterial.of());

  /** Bytes of a key and its salt. */
  static int bytes(int bits, int saltBits) {
    return Math.ceilDiv(bits, 8) + Math.ceilDiv(saltBits, 8);
  }

  boolean isPresent() {
    return bits != 0;
  }

  private int length() {
    return bytes(bits, saltBits);
  }

  static byte[] join(StoredKey first, StoredKey second) {
    byte[] joined = new byte[first.length() + second.length()];
    first.material.copyTo(joined, 0, first.length());
    second.material.copyTo(joined, first.length(), second.length());
    return joined;
  }
}
