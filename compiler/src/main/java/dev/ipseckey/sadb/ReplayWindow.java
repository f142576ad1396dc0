package dev.ipseckey.sadb;

import java.math.BigInteger;

/**
 * Which sequence numbers were received (RFC 4303 §3.4.3), or which one was sent last.
 *
 * @param counter the highest received or last sent one, 32 bits unsigned
 * @param seen bit n tells whether {@code counter - n} was received
 */
record ReplayWindow(int counter, BigInteger seen) {

  static final ReplayWindow START = new ReplayWindow(0, BigInteger.ZERO);

  static ReplayWindow at(int counter) {
    return counter == 0 ? START : new ReplayWindow(counter, BigInteger.ZERO);
  }

  /** Whether a number is new: above the counter, or inside the window and not yet seen. */
  boolean isNew(int value, int window) {
    if (Integer.compareUnsigned(value, counter) > 0) {
      return true;
    }
    long behind = Integer.toUnsignedLong(counter) - Integer.toUnsignedLong(value);
    return behind < window && !seen.testBit((int) behind) && !(behind == 0 && counter != 0);
  }

  /** The window after a new number. */
  ReplayWindow with(int value, int window) {
    long ahead = Integer.toUnsignedLong(value) - Integer.toUnsignedLong(counter);
    if (ahead <= 0) {
      return new ReplayWindow(counter, seen.setBit((int) -ahead));
    }
    BigInteger moved = ahead < window ? seen.setBit(0).shiftLeft((int) ahead) : BigInteger.ZERO;
    BigInteger mask = BigInteger.ONE.shiftLeft(Math.max(window, 1)).subtract(BigInteger.ONE);
    return new ReplayWindow(value, moved.setBit(0).and(mask));
  }
}
