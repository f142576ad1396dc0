package dev.ipseckey.model;

import java.nio.ByteBuffer;

/**
 * An address in 16 bytes, big-endian; IPv4 as {@code ::ffff:a.b.c.d} (RFC 4291 §2.5.5.2), which
 * counts as IPv4 everywhere.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record IpAddress(long high, long low) {

  /** {@code ::}. */
  public static final IpAddress UNSPECIFIED = new IpAddress(0, 0);

  private static final long V4_MAPPED = 0xffff_0000_0000L;

  /** How far an address reaches; decides which source goes with which destination. */
  public enum Scope {
    UNSPECIFIED,
    LOOPBACK,
    LINK_LOCAL,
    SITE_LOCAL,
    V4_COMPATIBLE,
    GLOBAL
  }

  /** The mapped form of an IPv4 address whose first byte is the highest of {@code bits}. */
  public static IpAddress v4(int bits) {
    return new IpAddress(0, V4_MAPPED | (bits & 0xffff_ffffL));
  }

  /** The address of 16 bytes, or of 4 for IPv4. */
  public static IpAddress of(byte[] bytes) {
    return switch (bytes.length) {
      case 4 -> v4((int) number(bytes, 0, 4));
      case 16 -> new IpAddress(number(bytes, 0, 8), number(bytes, 8, 8));
      default -> throw new IllegalArgumentException("address of " + bytes.length + " bytes");
    };
  }

  /** The 16 bytes. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  private static long number(byte[] bytes, int start, int length) {
    long number = 0;
    for (int i = start; i < start + length; i++) {
      number = number << 8 | (bytes[i] & 0xff);
    }
    return number;
  }

  public boolean isV4() {
    return high == 0 && low >>> 32 == 0xffff;
  }

  /** The scope of an IPv6 address; IPv4 is always global. */
  public Scope scope() {
    if (high == 0) {
      if (low == 0) {
        return Scope.UNSPECIFIED;
      }
      if (low == 1) {
        return Scope.LOOPBACK;
      }
      return low >>> 32 == 0 ? Scope.V4_COMPATIBLE : Scope.GLOBAL;
    }
    return switch ((int) (high >>> 54)) {
      case 0xfe80 >>> 6 -> Scope.LINK_LOCAL;
      case 0xfec0 >>> 6 -> Scope.SITE_LOCAL;
      default -> Scope.GLOBAL;
    };
  }

  /**
   * Whether a packet from this address can go to {@code destination}: the same family, and for IPv6
   * the same scope or any source.
   */
  public boolean goesWith(IpAddress destination) {
    if (destination.isV4()) {
      return isV4();
    }
    return !isV4() && (equals(UNSPECIFIED) || scope() == destination.scope());
  }

  /** The address in text: dotted for IPv4, RFC 5952 for IPv6. */
  @Override
  public String toString() {
    if (isV4()) {
      return (low >>> 24 & 0xff)
          + "."
          + (low >>> 16 & 0xff)
          + "."
          + (low >>> 8 & 0xff)
          + "."
          + (low & 0xff);
    }
    int gap = longestZeroRun();
    int gapEnd = gap < 0 ? -1 : zeroRunEnd(gap);
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < 8; i++) {
      if (i == gap) {
        text.append("::");
        i = gapEnd - 1;
      } else {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  private int group(int index) {
    return (int) ((index < 4 ? high : low) >>> (48 - 16 * (index & 3))) & 0xffff;
  }

  /** Index of the first group of the longest run of at least two zero groups, or -1. */
  private int longestZeroRun() {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int length = zeroRunEnd(i) - i;
      if (length > bestLength) {
        best = i;
        bestLength = length;
      }
    }
    return best;
  }

  private int zeroRunEnd(int start) {
    int end = start;
    while (end < 8 && group(end) == 0) {
      end++;
    }
    return end;
  }
}
