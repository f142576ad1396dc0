package dev.ipseckey.lint;

import dev.ipseckey.model.KeyMaterial;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two keys are the same without keeping either: HMAC-SHA-256 under a secret of this
 * run, RFC 2104. What comes out says nothing to anybody else.
 */
public final class KeyedHash {

  private static final String HMAC = "HmacSHA256";

  /** Bits of a key, in two bytes. */
  private static final int HEAD = 2;

  private final Mac mac;

  /** What the HMAC is made of; wiped behind each key. */
  private byte[] text = new byte[128];

  private final byte[] hash;

  /**
   * @param secret random bytes, new for each run
   */
  public KeyedHash(byte[] secret) {
    try {
      mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      hash = new byte[mac.getMacLength()];
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /** The first 64 bits of the HMAC; two of 2^20 keys share them with a chance of 2^-25. */
  long of(KeyMaterial key) {
    int length = HEAD + key.length();
    if (length > text.length) {
      text = new byte[length];
    }
    text[0] = (byte) (key.bits() >>> 8);
    text[1] = (byte) key.bits();
    for (int i = 0; i < key.length(); i++) {
      text[HEAD + i] = (byte) key.at(i);
    }
    // In one piece: each call costs about as much as a block of the hash.
    mac.update(text, 0, length);
    Arrays.fill(text, 0, length, (byte) 0);
    try {
      mac.doFinal(hash, 0);
    } catch (ShortBufferException e) {
      throw new IllegalStateException("as long as the HMAC says it is", e);
    }
    long first = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      first = first << 8 | hash[i] & 0xff;
    }
    return first;
  }
}
