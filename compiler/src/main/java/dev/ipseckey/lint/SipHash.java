package dev.ipseckey.lint;

/**
 * SipHash-2-4 with 128 bits of output: a keyed hash for short inputs (Aumasson, Bernstein:
 * "SipHash: a fast short-input PRF", 2012; the longer output is that of its authors' reference
 * vectors).
 */
final class SipHash {

  private final long k0;
  private final long k1;

  private long v0;
  private long v1;
  private long v2;
  private long v3;

  private long first;
  private long second;

  /**
   * @param k0 the first eight bytes of the key as a little-endian number
   * @param k1 the other eight
   */
  SipHash(long k0, long k1) {
    this.k0 = k0;
    this.k1 = k1;
  }

  /** Hashes the first bytes of an array. */
  void hash(byte[] bytes, int length) {
    v0 = k0 ^ 0x736f_6d65_7073_6575L;
    v1 = k1 ^ 0x646f_7261_6e64_6f6dL ^ 0xee;
    v2 = k0 ^ 0x6c79_6765_6e65_7261L;
    v3 = k1 ^ 0x7465_6462_7974_6573L;
    int whole = length & ~7;
    for (int at = 0; at < whole; at += 8) {
      block(number(bytes, at, 8));
    }
    block((long) length << 56 | number(bytes, whole, length - whole));
    v2 ^= 0xee;
    rounds(4);
    first = v0 ^ v1 ^ v2 ^ v3;
    v1 ^= 0xdd;
    rounds(4);
    second = v0 ^ v1 ^ v2 ^ v3;
  }

  /** The first eight bytes of the hash, as a little-endian number. */
  long first() {
    return first;
  }

  /** The other eight. */
  long second() {
    return second;
  }

  /** Little-endian. */
  static long number(byte[] bytes, int from, int count) {
    long number = 0;
    for (int i = count - 1; i >= 0; i--) {
      number = number << 8 | bytes[from + i] & 0xff;
    }
    return number;
  }

  private void block(long number) {
    v3 ^= number;
    rounds(2);
    v0 ^= number;
  }

  private void rounds(int count) {
    long a = v0;
    long b = v1;
    long c = v2;
    long d = v3;
    for (int i = 0; i < count; i++) {
      a += b;
      b = (b << 13 | b >>> 51) ^ a;
      a = a << 32 | a >>> 32;
      c += d;
      d = (d << 16 | d >>> 48) ^ c;
      a += d;
      d = (d << 21 | d >>> 43) ^ a;
      c += b;
      b = (b << 17 | b >>> 47) ^ c;
      c = c << 32 | c >>> 32;
    }
    v0 = a;
    v1 = b;
    v2 = c;
    v3 = d;
  }
}
