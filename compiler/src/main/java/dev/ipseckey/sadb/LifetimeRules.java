package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.ADDTIME_HSERR;
import static dev.ipseckey.pfkey.DiagnosticCode.ALLOC_HSERR;
import static dev.ipseckey.pfkey.DiagnosticCode.BYTES_HSERR;
import static dev.ipseckey.pfkey.DiagnosticCode.USETIME_HSERR;
import static dev.ipseckey.sadb.Refusal.invalidIf;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.LifetimeExtension;

/** Soft against hard and idle against both, within one message that has hard and soft limits. */
final class LifetimeRules {

  private LifetimeRules() {}

  static void check(Request request) {
    LifetimeExtension hard = request.lifetimeOrNull(ExtensionType.LIFETIME_HARD);
    LifetimeExtension soft = request.lifetimeOrNull(ExtensionType.LIFETIME_SOFT);
    if (hard == null || soft == null) {
      return;
    }
    long allocations = Integer.toUnsignedLong(hard.allocations());
    invalidIf(above(Integer.toUnsignedLong(soft.allocations()), allocations), ALLOC_HSERR);
    invalidIf(above(soft.bytes(), hard.bytes()), BYTES_HSERR);
    invalidIf(above(soft.addTime(), hard.addTime()), ADDTIME_HSERR);
    invalidIf(above(soft.useTime(), hard.useTime()), USETIME_HSERR);
    LifetimeExtension idle = request.lifetimeOrNull(ExtensionType.X_LIFETIME_IDLE);
    if (idle != null) {
      invalidIf(above(idle.addTime(), hard.addTime()), ADDTIME_HSERR);
      invalidIf(above(idle.addTime(), soft.addTime()), ADDTIME_HSERR);
      invalidIf(above(idle.useTime(), hard.useTime()), USETIME_HSERR);
      invalidIf(above(idle.useTime(), soft.useTime()), USETIME_HSERR);
    }
  }

  /** Both limits exist and the first is larger; unsigned. */
  private static boolean above(long limit, long stricter) {
    return limit != 0 && stricter != 0 && Long.compareUnsigned(limit, stricter) > 0;
  }
}
