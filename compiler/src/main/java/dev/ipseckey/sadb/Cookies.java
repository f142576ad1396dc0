package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.KeyManagementProtocol;

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

  static void check(CookieExtension stored, CookieExtension given) {
    Refusal.invalidIf(
        given.protocol() != 0 && stored.protocol() != 0 && given.protocol() != stored.protocol(),
        DiagnosticCode.DUPLICATE_KMP);
    Refusal.invalidIf(
        given.cookie() != 0 && stored.cookie() != 0 && given.cookie() != stored.cookie(),
        DiagnosticCode.DUPLICATE_KMC);
  }

  static CookieExtension merged(CookieExtension stored, CookieExtension given) {
    return new CookieExtension(
        given.protocol() != 0 ? given.protocol() : stored.protocol(),
        given.cookie() != 0 ? given.cookie() : stored.cookie());
  }
}
