package dev.ipseckey.sadb;

/**
 * What the SADB must know of an encryption algorithm.
 *
 * @param number as in {@code sadb_sa_encrypt}, 1..255
 * @param saltBits bits of salt behind each key, whole bytes, 0..248
 * @param ivBytes bytes of the initial vector on the wire; equals the block for CBC
 * @param counterMode encrypts with a counter
 * @param combinedMode authenticates as well
 */
public record EncryptionAlgorithm(
    int number,
    KeySizes keySizes,
    int saltBits,
    int ivBytes,
    boolean counterMode,
    boolean combinedMode,
    WeakKeys weakKeys) {

  /** Null encryption, which every ESP has. */
  public static final int NULL = 11;
}
