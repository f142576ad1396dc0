package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.LifetimeExtension;
import java.math.BigInteger;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lifetimes of one message, printed together behind everything else. Of two of one kind the
 * last counts.
 */
final class LifetimeBlock {

  private final Clock clock;
  private final Dates dates;
  private final boolean raw;
  private final Map<ExtensionType, LifetimeExtension> lifetimes =
      new EnumMap<>(ExtensionType.class);

  /**
   * @param raw whether the seconds since the epoch are printed behind each date
   */
  LifetimeBlock(Clock clock, boolean raw) {
    this.clock = clock;
    this.dates = new Dates(clock.getZone());
    this.raw = raw;
  }

  void add(LifetimeExtension lifetime) {
    lifetimes.put(lifetime.kind(), lifetime);
  }

  void append(StringBuilder out) {
    if (lifetimes.isEmpty()) {
      return;
    }
    long now = clock.instant().getEpochSecond();
    out.append(" LT: Lifetime information\n");
    Optional<LifetimeExtension> current = of(ExtensionType.LIFETIME_CURRENT);
    current.ifPresent(lifetime -> current(lifetime, now, out));
    of(ExtensionType.LIFETIME_SOFT)
        .ifPresent(soft -> limits("SLT: ", "Soft", soft, current, now, out));
    of(ExtensionType.LIFETIME_HARD)
        .ifPresent(hard -> limits("HLT: ", "Hard", hard, current, now, out));
    of(ExtensionType.X_LIFETIME_IDLE)
        .ifPresent(
            idle -> {
              out.append("ILT: Idle lifetime information:\n");
              times("ILT: ", idle, out);
            });
  }

  private Optional<LifetimeExtension> of(ExtensionType kind) {
    return Optional.ofNullable(lifetimes.get(kind));
  }

  private void current(LifetimeExtension current, long now, StringBuilder out) {
    out.append("CLT: Current lifetime information:\n");
    out.append("CLT: ")
        .append(Long.toUnsignedString(current.bytes()))
        .append(" bytes ")
        .append(Amounts.bytes(current.bytes()));
    out.append("protected, ")
        .append(Integer.toUnsignedString(current.allocations()))
        .append(" allocations used.\n");
    instant("CLT: SA added at time: ", current.addTime(), out);
    if (current.useTime() != 0) {
      instant("CLT: SA first used at time ", current.useTime(), out);
    }
    instant("CLT: Time now is ", now, out);
  }

  private void instant(String heading, long seconds, StringBuilder out) {
    out.append(heading).append(dates.text(seconds)).append('\n');
    if (raw) {
      out.append("CLT: \t(raw time value ").append(Long.toUnsignedString(seconds)).append(")\n");
    }
  }

  private void limits(
      String tag,
      String kind,
      LifetimeExtension limit,
      Optional<LifetimeExtension> current,
      long now,
      StringBuilder out) {
    out.append(tag).append(kind).append(" lifetime information:\n");
    out.append(tag)
        .append(Long.toUnsignedString(limit.bytes()))
        .append(" bytes ")
        .append(Amounts.bytes(limit.bytes()));
    out.append("of lifetime, ")
        .append(Integer.toUnsignedString(limit.allocations()))
        .append(" allocations.\n");
    times(tag, limit, out);
    if (current.isEmpty()) {
      return;
    }
    if (limit.bytes() != 0) {
      long left =
          Long.compareUnsigned(current.get().bytes(), limit.bytes()) < 0
              ? limit.bytes() - current.get().bytes()
              : 0;
      out.append(tag)
          .append(Long.toUnsignedString(left))
          .append(" bytes ")
          .append(Amounts.bytes(left))
          .append("more can be protected.\n");
    }
    expiry(limit, current.get()).ifPresent(expiry -> expiration(tag, kind, expiry, now, out));
  }

  private static void times(String tag, LifetimeExtension limit, StringBuilder out) {
    out.append(tag)
        .append(Long.toUnsignedString(limit.addTime()))
        .append(" seconds ")
        .append(Amounts.seconds(limit.addTime()))
        .append("of post-add lifetime.\n");
    out.append(tag)
        .append(Long.toUnsignedString(limit.useTime()))
        .append(" seconds ")
        .append(Amounts.seconds(limit.useTime()))
        .append("of post-use lifetime.\n");
  }

  /**
   * The second at which the first of the limits is reached. Sums may be larger than 64 bits: a huge
   * limit is far away, not over.
   */
  private static Optional<BigInteger> expiry(LifetimeExtension limit, LifetimeExtension current) {
    Optional<BigInteger> afterAdd =
        limit.addTime() == 0
            ? Optional.empty()
            : Optional.of(sum(current.addTime(), limit.addTime()));
    Optional<BigInteger> afterUse =
        limit.useTime() == 0 || current.useTime() == 0
            ? Optional.empty()
            : Optional.of(sum(current.useTime(), limit.useTime()));
    return afterAdd.isPresent() && afterUse.isPresent()
        ? Optional.of(afterAdd.get().min(afterUse.get()))
        : afterAdd.or(() -> afterUse);
  }

  /** Instants are signed, spans are not. */
  private static BigInteger sum(long instant, long span) {
    return BigInteger.valueOf(instant).add(unsigned(span));
  }

  private void expiration(String tag, String kind, BigInteger expiry, long now, StringBuilder out) {
    BigInteger left = expiry.subtract(BigInteger.valueOf(now));
    out.append(tag).append(kind);
    if (left.signum() >= 0) {
      String span = Amounts.span(left.doubleValue());
      out.append(" expiration occurs in ")
          .append(left)
          .append(" seconds")
          .append(span.isEmpty() ? "" : " ")
          .append(span)
          .append('\n');
    } else {
      out.append(" expiration occurred\n");
    }
    out.append(tag).append("Time of expiration: ");
    out.append(expiry.bitLength() < Long.SIZE ? dates.text(expiry.longValue()) : Dates.failed())
        .append(".\n");
    if (raw) {
      out.append(tag)
          .append("\t(raw time value ")
          .append(expiry.signum() < 0 ? unsigned(expiry.longValue()) : expiry)
          .append(")\n");
    }
  }

  private static BigInteger unsigned(long number) {
    BigInteger signed = BigInteger.valueOf(number);
    return number < 0 ? signed.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : signed;
  }
}
