package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.ExtensionType.LIFETIME_HARD;
import static dev.ipseckey.pfkey.ExtensionType.LIFETIME_SOFT;
import static dev.ipseckey.pfkey.ExtensionType.X_LIFETIME_IDLE;

import dev.ipseckey.pfkey.SaState;
import java.util.random.RandomGenerator;

/**
 * From limits to times: when an SA is added, updated and first used (ipseckey(8), EXTENSION VALUE
 * TYPES, lifetimes).
 */
final class LifetimeMath {

  private static final int FUZZ_MIN = 8;
  private static final int FUZZ_BOUND = 24;

  private final Database database;
  private final Settings settings;
  private final RandomGenerator random;

  LifetimeMath(Database database, RandomGenerator random) {
    this.database = database;
    this.settings = database.settings();
    this.random = random;
  }

  /**
   * The lifetimes of an SA that is added now.
   *
   * @param beginnings those of SAs that were added before
   */
  Lifetimes added(Request request, boolean fuzzed, Beginnings beginnings) {
    Limits hard = beginnings.limits(request.lifetimeOrNull(LIFETIME_HARD));
    Limits soft = beginnings.limits(request.lifetimeOrNull(LIFETIME_SOFT));
    Limits idle = beginnings.limits(request.lifetimeOrNull(X_LIFETIME_IDLE));
    long idleSeconds = request.has(X_LIFETIME_IDLE) ? idle.addTime() : defaultIdle(hard);
    if (hard.isNone() && soft.isNone() && idle.isNone() && idleSeconds == 0) {
      return Lifetimes.NONE;
    }
    Lifetimes lifetimes = beginnings.lifetimes(hard, soft, idle, idleSeconds, database.now());
    return fuzzed ? fuzz(lifetimes) : lifetimes;
  }

  /**
   * An idle time for those who gave none: half of what they may live, as the manual page has it.
   */
  private long defaultIdle(Limits hard) {
    return settings.idleDefault() == IdleDefault.HALF_HARD ? hard.addTime() >>> 1 : 0;
  }

  /** Both ends of a connection should not begin to rekey at the same second. */
  private Lifetimes fuzz(Lifetimes lifetimes) {
    if (!settings.softFuzz()
        || lifetimes.softExpire() == Lifetimes.NEVER
        || lifetimes.soft().addTime() == 0) {
      return lifetimes;
    }
    int seconds = random.nextInt(FUZZ_MIN, FUZZ_BOUND);
    Limits soft = lifetimes.soft();
    return lifetimes.withSoft(
        soft.withAddTime(soft.addTime() - seconds), lifetimes.softExpire() - seconds);
  }

  /** The lifetimes of an SA after an update: zeros in the message leave a limit as it is. */
  Lifetimes updated(Request request, Progress progress) {
    Lifetimes lifetimes = progress.lifetimes();
    if (request.has(LIFETIME_HARD)) {
      lifetimes = withHard(lifetimes, request.limits(LIFETIME_HARD), progress);
    }
    if (request.has(LIFETIME_SOFT)) {
      lifetimes = withSoft(lifetimes, request.limits(LIFETIME_SOFT), progress);
      if (progress.state() == SaState.MATURE) {
        lifetimes = fuzz(lifetimes);
      }
    }
    if (request.has(X_LIFETIME_IDLE)) {
      Limits idle = lifetimes.idle().overlaidWith(request.limits(X_LIFETIME_IDLE));
      long seconds = shorter(idle.addTime(), idle.useTime());
      lifetimes = lifetimes.withIdle(idle, seconds, Lifetimes.after(database.now(), seconds));
    } else if (lifetimes.idle().isNone() && settings.idleDefault() == IdleDefault.HALF_HARD) {
      long seconds = defaultIdle(lifetimes.hard());
      if (seconds != lifetimes.idleSeconds()) {
        long lastActive = Math.max(progress.addTime(), progress.usage().lastUse());
        lifetimes = lifetimes.withIdle(Limits.NONE, seconds, Lifetimes.after(lastActive, seconds));
      }
    }
    return lifetimes;
  }

  private static Lifetimes withHard(Lifetimes lifetimes, Limits given, Progress progress) {
    Limits hard = lifetimes.hard().overlaidWith(given);
    long expire =
        hard.addTime() == 0
            ? lifetimes.hardExpire()
            : Lifetimes.after(progress.addTime(), hard.addTime());
    return lifetimes.withHard(hard, beforeUseLimit(expire, hard, progress.usage()));
  }

  private Lifetimes withSoft(Lifetimes lifetimes, Limits given, Progress progress) {
    Limits hard = lifetimes.hard();
    Limits soft = lifetimes.soft().overlaidWith(given);
    if (given.bytes() != 0) {
      soft = soft.withBytes(clamped(given.bytes(), hard.bytes()));
    }
    if (given.useTime() != 0) {
      soft = soft.withUseTime(clamped(given.useTime(), hard.useTime()));
    }
    boolean ignored = settings.isKernel() && lifetimes.hardExpire() == Lifetimes.NEVER;
    if (ignored) {
      soft = soft.withAddTime(lifetimes.soft().addTime());
    }
    long expire =
        given.addTime() == 0 || ignored
            ? lifetimes.softExpire()
            : Lifetimes.after(progress.addTime(), soft.addTime());
    return lifetimes.withSoft(soft, beforeUseLimit(expire, soft, progress.usage()));
  }

  /** A soft limit held below the hard one. To the kernel no hard limit is one of 0. */
  private long clamped(long soft, long hard) {
    if (hard == 0) {
      return settings.isKernel() ? 0 : soft;
    }
    return Long.compareUnsigned(soft, hard) > 0 ? hard : soft;
  }

  private static long shorter(long one, long other) {
    if (one == 0 || other == 0) {
      return one | other;
    }
    return Long.compareUnsigned(one, other) < 0 ? one : other;
  }

  /** The lifetimes of an SA that is used for the first time. */
  static Lifetimes firstUsed(Lifetimes lifetimes, Usage usage) {
    return lifetimes
        .withHard(lifetimes.hard(), beforeUseLimit(lifetimes.hardExpire(), lifetimes.hard(), usage))
        .withSoft(
            lifetimes.soft(), beforeUseLimit(lifetimes.softExpire(), lifetimes.soft(), usage));
  }

  private static long beforeUseLimit(long expire, Limits limits, Usage usage) {
    return usage.useTime() == 0
        ? expire
        : Math.min(expire, Lifetimes.after(usage.useTime(), limits.useTime()));
  }
}
