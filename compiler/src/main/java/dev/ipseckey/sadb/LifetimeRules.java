package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.ADDTIME_HSERR;
import static dev.ipseckey.pfkey.DiagnosticCode.ALLOC_HSERR;
import static dev.ipseckey.pfkey.DiagnosticCode.BYTES_HSERR;
import static dev.ipseckey.pfkey.DiagnosticCode.USETIME_HSERR;

import dev.ipseckey.pfkey.ExtensionType;
import java.util.List;
import java.util.Optional;

/** Soft against hard and idle against both, within one message that has hard and soft limits. */
final class LifetimeRules {

  private record Relations(Limits hard, Limits soft, Limits idle) {}

  private static final List<Check<Relations>> CHECKS =
      List.of(
          r ->
              Refusal.invalidIf(
                  above(r.soft.allocations() & 0xffff_ffffL, r.hard.allocations() & 0xffff_ffffL),
                  ALLOC_HSERR),
          r -> Refusal.invalidIf(above(r.soft.bytes(), r.hard.bytes()), BYTES_HSERR),
          r -> Refusal.invalidIf(above(r.soft.addTime(), r.hard.addTime()), ADDTIME_HSERR),
          r -> Refusal.invalidIf(above(r.soft.useTime(), r.hard.useTime()), USETIME_HSERR),
          r -> Refusal.invalidIf(above(r.idle.addTime(), r.hard.addTime()), ADDTIME_HSERR),
          r -> Refusal.invalidIf(above(r.idle.addTime(), r.soft.addTime()), ADDTIME_HSERR),
          r -> Refusal.invalidIf(above(r.idle.useTime(), r.hard.useTime()), USETIME_HSERR),
          r -> Refusal.invalidIf(above(r.idle.useTime(), r.soft.useTime()), USETIME_HSERR));

  private LifetimeRules() {}

  static Optional<Refusal> of(Request request) {
    if (!request.has(ExtensionType.LIFETIME_HARD) || !request.has(ExtensionType.LIFETIME_SOFT)) {
      return Optional.empty();
    }
    return Check.first(
        CHECKS,
        new Relations(
            request.limits(ExtensionType.LIFETIME_HARD),
            request.limits(ExtensionType.LIFETIME_SOFT),
            request.limits(ExtensionType.X_LIFETIME_IDLE)));
  }

  /** Both limits exist and the first is larger; unsigned. */
  private static boolean above(long limit, long stricter) {
    return limit != 0 && stricter != 0 && Long.compareUnsigned(limit, stricter) > 0;
  }
}
