package dev.ipseckey.lint;

import dev.ipseckey.model.KeyMaterial;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Tells whether two keys are the same without keeping either: SipHash under a secret of this run.
 * What comes out says nothing to anybody else.
 */
public final class KeyedHash {

  /** Bytes of a secret. */
  public static final int SECRET = 16;

  /** Bits of a key, in two bytes. */
  private static final int HEAD = 2;

  private final SipHash hash;

  /** What is hashed; wiped behind each key. */
  private byte[] text = new byte[128];

  /**
   * @param secret at least {@value #SECRET} random bytes, new for each run
   */
  public KeyedHash(byte[] secret) {
    if (secret.length < SECRET) {
      throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
    }
    hash = new SipHash(SipHash.number(secret, 0, 8), SipHash.number(secret, 8, 8));
  }

  /** Under a secret that nobody knows. */
  public static KeyedHash random() {
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    return new KeyedHash(secret);
  }

  /**
   * Hashes a key: then {@link #first} and {@link #second} are those of this key. Two of 2^20 keys
   * share both with a chance of 2^-89.
   */
  void hash(KeyMaterial key) {
    int length = HEAD + key.length();
    if (length > text.length) {
      text = new byte[length];
    }
    text[0] = (byte) (key.bits() >>> 8);
    text[1] = (byte) key.bits();
    for (int i = 0; i < key.length(); i++) {
      text[HEAD + i] = (byte) key.at(i);
    }
    hash.hash(text, length);
    Arrays.fill(text, 0, length, (byte) 0);
  }

  long first() {
    return hash.first();
  }

  long second() {
    return hash.second();
  }
}
