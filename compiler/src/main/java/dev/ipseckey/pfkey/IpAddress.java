package dev.ipseckey.pfkey;

/** An IPv4 or IPv6 address as a number in network byte order. */
public sealed interface IpAddress {

  /** Number of address bits, 32 or 128. */
  int width();

  /** 0.0.0.0 or ::. */
  boolean isUnspecified();

  /** 224.0.0.0/4 or ff00::/8. */
  boolean isMulticast();

  /**
   * The address with all bits behind the first {@code prefix} ones cleared; {@code prefix} is
   * within 0..{@link #width()}.
   */
  IpAddress masked(int prefix);

  /** The IPv4 address for {@code ::ffff:a.b.c.d} (RFC 4291 §2.5.5.2), else this one. */
  IpAddress unmapped();

  /** The address in IPv6 form; an IPv4 address becomes {@code ::ffff:a.b.c.d}. */
  V6 mapped();

  /** The unspecified address of the same family. */
  IpAddress unspecified();

  /**
   * An IPv4 address.
   *
   * @param bits the four octets, the first one highest
   */
  record V4(int bits) implements IpAddress {

    public static final V4 UNSPECIFIED = new V4(0);

    @Override
    public int width() {
      return 32;
    }

    @Override
    public boolean isUnspecified() {
      return bits == 0;
    }

    @Override
    public boolean isMulticast() {
      return bits >>> 28 == 0xe;
    }

    @Override
    public V4 masked(int prefix) {
      return prefix == 0 ? UNSPECIFIED : new V4(bits & -1 << (32 - prefix));
    }

    @Override
    public V4 unmapped() {
      return this;
    }

    @Override
    public V6 mapped() {
      return new V6(0, V6.MAPPED | Integer.toUnsignedLong(bits));
    }

    @Override
    public V4 unspecified() {
      return UNSPECIFIED;
    }

    // Spelled out here and below: these are compared for each SA, and what the compiler makes goes
    // through method handles, which the first tier of the JIT does not inline.

    @Override
    public boolean equals(Object other) {
      return other instanceof V4 that && bits == that.bits;
    }

    @Override
    public int hashCode() {
      return bits;
    }

    /** Dotted decimal. */
    @Override
    public String toString() {
      return (bits >>> 24)
          + "."
          + (bits >>> 16 & 0xff)
          + "."
          + (bits >>> 8 & 0xff)
          + "."
          + (bits & 0xff);
    }
  }

  /**
   * An IPv6 address.
   *
   * @param high the first eight octets
   * @param low the last eight octets
   */
  record V6(long high, long low) implements IpAddress {

    public static final V6 UNSPECIFIED = new V6(0, 0);

    private static final long MAPPED = 0xffff_0000_0000L;

    @Override
    public int width() {
      return 128;
    }

    @Override
    public boolean isUnspecified() {
      return (high | low) == 0;
    }

    @Override
    public boolean isMulticast() {
      return high >>> 56 == 0xff;
    }

    @Override
    public V6 masked(int prefix) {
      long highMask = prefix == 0 ? 0 : prefix >= 64 ? -1L : -1L << (64 - prefix);
      long lowMask = prefix <= 64 ? 0 : -1L << (128 - prefix);
      return new V6(high & highMask, low & lowMask);
    }

    @Override
    public IpAddress unmapped() {
      return high == 0 && low >>> 32 == 0xffff ? new V4((int) low) : this;
    }

    @Override
    public V6 mapped() {
      return this;
    }

    @Override
    public V6 unspecified() {
      return UNSPECIFIED;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof V6 that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(high) + Long.hashCode(low);
    }

    /** Octet number {@code index}, 0..15, as 0..255. */
    public int octet(int index) {
      long half = index < 8 ? high : low;
      return (int) (half >>> (56 - 8 * (index & 7))) & 0xff;
    }

    /** The text of RFC 5952: lower case, the longest run of zero groups left out. */
    @Override
    public String toString() {
      if (high == 0 && low >>> 32 == 0xffff) {
        return "::ffff:" + new V4((int) low);
      }
      int bestStart = -1;
      int bestLength = 1;
      for (int i = 0; i < 8; i++) {
        int end = i;
        while (end < 8 && group(end) == 0) {
          end++;
        }
        if (end - i > bestLength) {
          bestStart = i;
          bestLength = end - i;
        }
      }
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        if (i == bestStart) {
          text.append("::");
          i += bestLength - 1;
          continue;
        }
        if (i > 0 && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(i)));
      }
      return text.toString();
    }

    private int group(int index) {
      return octet(2 * index) << 8 | octet(2 * index + 1);
    }
  }
}
