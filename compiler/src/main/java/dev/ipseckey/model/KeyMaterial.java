package dev.ipseckey.model;

import java.util.Arrays;

/**
 * A key. Prints as {@code X}, so that no message, log or exception shows a digit by accident.
 *
 * <p>Bits are counted from the most significant one down; those of the last byte that do not belong
 * to the key are zero.
 */
public final class KeyMaterial {

  /** The largest bit count that a message can hold. */
  public static final int MAX_BITS = 0xffff;

  private final byte[] bytes;
  private final int bits;

  /**
   * @param bytes the key, not copied; to be left alone from here on
   * @param bits 1 to {@link #MAX_BITS}, at most eight for each byte
   */
  public KeyMaterial(byte[] bytes, int bits) {
    if (bits < 1 || bits > MAX_BITS || bytes.length != (bits + 7) / 8) {
      throw new IllegalArgumentException(bits + " bits in " + bytes.length + " bytes");
    }
    this.bytes = bytes;
    this.bits = bits;
  }

  public int bits() {
    return bits;
  }

  /** Number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** The byte at {@code index}, 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xff;
  }

  /** A copy of the key's bytes. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyMaterial key && bits == key.bits && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * bits + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "X";
  }
}
