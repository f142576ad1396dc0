package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.SaState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What SAs of late began with. Most of those that come together have the same limits and are as new
 * as each other, so they share their limits, their lifetimes and even their progress.
 */
final class Beginnings {

  /** How many of each are remembered; a power of two. */
  private static final int MANY = 64;

  private final Limits[] limits = new Limits[MANY];
  private final Lifetimes[] lifetimes = new Lifetimes[MANY];
  private final @Nullable Progress[] progresses = new Progress[MANY];

  Beginnings() {
    Arrays.fill(limits, Limits.NONE);
    Arrays.fill(lifetimes, Lifetimes.NONE);
  }

  /** The limits of an extension; none if it is null. */
  Limits limits(@Nullable LifetimeExtension extension) {
    if (extension == null) {
      return Limits.NONE;
    }
    int place = Limits.hash(extension) & MANY - 1;
    if (!limits[place].areOf(extension)) {
      limits[place] = Limits.of(extension);
    }
    return limits[place];
  }

  /**
   * The lifetimes of an SA that is added at {@code now}.
   *
   * @param hard one of {@link #limits}, as are the others
   */
  @SuppressWarnings("ReferenceEquality") // the same or not to be shared
  Lifetimes lifetimes(Limits hard, Limits soft, Limits idle, long idleSeconds, long now) {
    int place = place(hard, soft);
    Lifetimes known = lifetimes[place];
    long hardExpire = Lifetimes.after(now, hard.addTime());
    long softExpire = Lifetimes.after(now, soft.addTime());
    long idleExpire = Lifetimes.after(now, idleSeconds);
    if (known.hard() != hard
        || known.soft() != soft
        || known.idle() != idle
        || known.hardExpire() != hardExpire
        || known.softExpire() != softExpire
        || known.idleExpire() != idleExpire
        || known.idleSeconds() != idleSeconds) {
      lifetimes[place] =
          new Lifetimes(hard, soft, idle, hardExpire, softExpire, idleExpire, idleSeconds);
    }
    return lifetimes[place];
  }

  /** The progress of an SA of which nothing is to tell but its state, flags and lifetimes. */
  @SuppressWarnings("ReferenceEquality") // the same or not to be shared
  Progress progress(SaState state, int flags, long addTime, Lifetimes given) {
    int place = place(given.hard(), given.soft()) ^ state.number();
    Progress known = progresses[place];
    if (known == null
        || known.state() != state
        || known.flags() != flags
        || known.addTime() != addTime
        || known.lifetimes() != given) {
      known = new Progress(state, flags, 0, addTime, given, Usage.NONE, Progress.NO_COOKIE);
      progresses[place] = known;
    }
    return known;
  }

  private static int place(Limits hard, Limits soft) {
    return 31 * hard.hashCode() + soft.hashCode() & MANY - 1;
  }
}
