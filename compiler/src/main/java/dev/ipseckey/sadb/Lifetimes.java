package dev.ipseckey.sadb;

/**
 * The limits of an SA and the times that follow from them.
 *
 * @param hardExpire seconds since the epoch at which the SA dies, or is removed once it is dead
 * @param softExpire seconds since the epoch at which it begins to die
 * @param idleExpire seconds since the epoch from which it counts as idle
 * @param idleSeconds how long it may be idle, 0 for ever
 */
record Lifetimes(
    Limits hard,
    Limits soft,
    Limits idle,
    long hardExpire,
    long softExpire,
    long idleExpire,
    long idleSeconds) {

  /** Later than any time. */
  static final long NEVER = Long.MAX_VALUE;

  /** Earlier than any pass of the ager. */
  static final long PAST = 0;

  static final Lifetimes NONE =
      new Lifetimes(Limits.NONE, Limits.NONE, Limits.NONE, NEVER, NEVER, NEVER, 0);

  /**
   * {@code start} and {@code seconds}, which are unsigned; {@link #NEVER} if that is too far away
   * or {@code seconds} is 0.
   */
  static long after(long start, long seconds) {
    return seconds == 0 || Long.compareUnsigned(seconds, NEVER - start) >= 0
        ? NEVER
        : start + seconds;
  }

  Lifetimes withHard(Limits limits, long expire) {
    return new Lifetimes(limits, soft, idle, expire, softExpire, idleExpire, idleSeconds);
  }

  Lifetimes withSoft(Limits limits, long expire) {
    return new Lifetimes(hard, limits, idle, hardExpire, expire, idleExpire, idleSeconds);
  }

  Lifetimes withIdle(Limits limits, long seconds, long expire) {
    return new Lifetimes(hard, soft, limits, hardExpire, softExpire, expire, seconds);
  }

  Lifetimes withHardExpire(long expire) {
    return withHard(hard, expire);
  }

  Lifetimes withIdleExpire(long expire) {
    return withIdle(idle, idleSeconds, expire);
  }
}
