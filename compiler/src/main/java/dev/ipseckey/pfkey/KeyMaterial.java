package dev.ipseckey.pfkey;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The bytes of a key, with salt and initial vector behind it if there are any. Prints one X for
 * each hex digit, never the digit.
 */
public final class KeyMaterial {

  private final byte[] bytes;

  private KeyMaterial(byte[] bytes) {
    this.bytes = bytes;
  }

  public static KeyMaterial of(byte... bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** Those of some bytes that stand from {@code start} to before {@code end}. */
  public static KeyMaterial of(byte[] bytes, int start, int end) {
    return new KeyMaterial(Arrays.copyOfRange(bytes, start, end));
  }

  public int length() {
    return bytes.length;
  }

  /** A copy of the secret bytes: for the wire and for those who were told to show keys. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  /** For the wire, as {@link #bytes} without the copy. */
  void writeTo(ByteBuffer out) {
    out.put(bytes);
  }

  /** The first {@code length} bytes, zeros behind the last. */
  public byte[] first(int length) {
    return Arrays.copyOf(bytes, length);
  }

  /** Writes the first {@code length} bytes into an array, or as many as there are. */
  public void copyTo(byte[] target, int at, int length) {
    System.arraycopy(bytes, 0, target, at, Math.min(length, bytes.length));
  }

  public boolean isAllZero() {
    int seen = 0;
    for (byte b : bytes) {
      seen |= b;
    }
    return seen == 0;
  }

  KeyMaterial paddedTo(int unit) {
    int length = Math.ceilDiv(bytes.length, unit) * unit;
    return length == bytes.length ? this : new KeyMaterial(Arrays.copyOf(bytes, length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyMaterial that && MessageDigest.isEqual(bytes, that.bytes);
  }

  /** Of the length alone: a hash code is printed too easily. */
  @Override
  public int hashCode() {
    return bytes.length;
  }

  @Override
  public String toString() {
    return "X".repeat(2 * bytes.length);
  }
}
