package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;

/**
 * The part of an SA that changes after it was added.
 *
 * @param flags the bits that come and go: paired and used
 * @param otherSpi SPI of the other SA of the pair, 0 for none
 * @param addTime seconds since the epoch
 * @param cookie protocol and cookie 0 for none
 */
record Progress(
    SaState state,
    int flags,
    int otherSpi,
    long addTime,
    Lifetimes lifetimes,
    Usage usage,
    CookieExtension cookie) {

  static final CookieExtension NO_COOKIE = new CookieExtension(0, 0);

  static final int FLAGS = SaFlag.mask(SaFlag.X_PAIRED, SaFlag.X_USED);

  boolean hasCookie() {
    return cookie.protocol() != 0 || cookie.cookie() != 0;
  }

  boolean isPaired() {
    return SaFlag.X_PAIRED.in(flags);
  }

  /** Larval or mature: states that a soft limit still ends. */
  boolean isBeforeDying() {
    return state.number() < SaState.DYING.number();
  }

  /** When the ager next has something to do with it, seconds since the epoch. */
  long due(boolean idleToo) {
    long due = lifetimes.hardExpire();
    if (state == SaState.MATURE) {
      due = Math.min(due, lifetimes.softExpire());
      if (idleToo) {
        due = Math.min(due, lifetimes.idleExpire());
      }
    }
    return due;
  }

  Progress with(SaState other) {
    return new Progress(other, flags, otherSpi, addTime, lifetimes, usage, cookie);
  }

  Progress with(Lifetimes other) {
    return new Progress(state, flags, otherSpi, addTime, other, usage, cookie);
  }

  Progress with(Usage other) {
    return new Progress(state, flags, otherSpi, addTime, lifetimes, other, cookie);
  }

  Progress with(CookieExtension other) {
    return new Progress(state, flags, otherSpi, addTime, lifetimes, usage, other);
  }

  Progress withFlag(SaFlag flag) {
    return new Progress(state, flags | flag.bit(), otherSpi, addTime, lifetimes, usage, cookie);
  }

  Progress pairedWith(int spi) {
    return new Progress(
        state, flags | SaFlag.X_PAIRED.bit(), spi, addTime, lifetimes, usage, cookie);
  }

  Progress unpaired() {
    return new Progress(
        state, flags & ~SaFlag.X_PAIRED.bit(), 0, addTime, lifetimes, usage, cookie);
  }

  /** Dead, to be removed by the first pass of the ager at or after {@code removal}. */
  Progress dead(long removal) {
    return with(SaState.DEAD).with(lifetimes.withHardExpire(removal));
  }
}
