package dev.ipseckey.lint;

import dev.ipseckey.model.KeyMaterial;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two keys are the same without keeping either: HMAC-SHA-256 under a secret of this
 * run, RFC 2104. What comes out says nothing to anybody else.
 */
public final class KeyedHash {

  private static final String HMAC = "HmacSHA256";

  private final Mac mac;

  /**
   * @param secret random bytes, new for each run
   */
  public KeyedHash(byte[] secret) {
    try {
      mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /** The first 64 bits of the HMAC; two of 2^20 keys share them with a chance of 2^-25. */
  long of(KeyMaterial key) {
    byte[] bytes = key.bytes();
    mac.update((byte) (key.bits() >>> 8));
    mac.update((byte) key.bits());
    return ByteBuffer.wrap(mac.doFinal(bytes)).getLong();
  }
}
