package dev.ipseckey.pfkey;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Immutable bytes. They may hold anything, so only their number is printed. */
public final class Octets {

  public static final Octets EMPTY = new Octets(new byte[0]);

  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Octets of(byte... bytes) {
    return bytes.length == 0 ? EMPTY : new Octets(bytes.clone());
  }

  public int length() {
    return bytes.length;
  }

  /** The byte at {@code index}, 0..255. */
  public int at(int index) {
    return bytes[index] & 0xff;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  void writeTo(ByteBuffer out) {
    out.put(bytes);
  }

  /** These bytes and as many zeros as it takes to fill whole units of {@code unit} bytes. */
  Octets paddedTo(int unit) {
    int length = Math.ceilDiv(bytes.length, unit) * unit;
    return length == bytes.length ? this : new Octets(Arrays.copyOf(bytes, length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
