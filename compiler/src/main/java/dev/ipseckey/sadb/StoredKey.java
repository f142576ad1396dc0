package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.KeyMaterial;

/**
 * A key as it is stored.
 *
 * @param bits of the key alone
 * @param saltBits of the salt behind it
 * @param material key and salt, each in whole bytes
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

  static byte[] join(StoredKey first, StoredKey second) {
    byte[] joined = first.material.first(first.material.length() + second.material.length());
    System.arraycopy(
        second.material.bytes(), 0, joined, first.material.length(), second.material.length());
    return joined;
  }
}
