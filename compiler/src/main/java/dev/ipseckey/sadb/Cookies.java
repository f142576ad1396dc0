package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.KeyManagementProtocol;
import java.util.Optional;

/** Key management protocols and cookies: an SA keeps the first it is given. */
final class Cookies {

  private static final long LOWER_HALF = 0xffff_ffffL;

  private Cookies() {}

  /** The cookie with what counts of it: IKE has 32 bits. */
  static CookieExtension normalised(CookieExtension cookie) {
    return cookie.protocol() == KeyManagementProtocol.IKE.number()
        ? new CookieExtension(cookie.protocol(), cookie.cookie() & LOWER_HALF)
        : cookie;
  }

  static Optional<Refusal> conflict(CookieExtension stored, CookieExtension given) {
    if (given.protocol() != 0 && stored.protocol() != 0 && given.protocol() != stored.protocol()) {
      return Refusal.invalid(DiagnosticCode.DUPLICATE_KMP);
    }
    return Refusal.invalidIf(
        given.cookie() != 0 && stored.cookie() != 0 && given.cookie() != stored.cookie(),
        DiagnosticCode.DUPLICATE_KMC);
  }

  static CookieExtension merged(CookieExtension stored, CookieExtension given) {
    return new CookieExtension(
        given.protocol() != 0 ? given.protocol() : stored.protocol(),
        given.cookie() != 0 ? given.cookie() : stored.cookie());
  }
}
