package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.SaFlag.NOREPLAY;
import static dev.ipseckey.pfkey.SaFlag.X_AALG1;
import static dev.ipseckey.pfkey.SaFlag.X_AALG2;
import static dev.ipseckey.pfkey.SaFlag.X_EALG1;
import static dev.ipseckey.pfkey.SaFlag.X_EALG2;
import static dev.ipseckey.pfkey.SaFlag.X_INBOUND;
import static dev.ipseckey.pfkey.SaFlag.X_KM1;
import static dev.ipseckey.pfkey.SaFlag.X_KM2;
import static dev.ipseckey.pfkey.SaFlag.X_KM3;
import static dev.ipseckey.pfkey.SaFlag.X_KM4;
import static dev.ipseckey.pfkey.SaFlag.X_NATTED;
import static dev.ipseckey.pfkey.SaFlag.X_NATT_LOC;
import static dev.ipseckey.pfkey.SaFlag.X_NATT_REM;
import static dev.ipseckey.pfkey.SaFlag.X_OUTBOUND;
import static dev.ipseckey.pfkey.SaFlag.X_PAIRED;
import static dev.ipseckey.pfkey.SaFlag.X_TUNNEL;

import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaType;

/** The SA flags that a message may carry. */
final class SettableFlags {

  private static final int UPDATE_ANY =
      SaFlag.mask(NOREPLAY, X_INBOUND, X_OUTBOUND, X_PAIRED, X_KM1, X_KM2, X_KM3, X_KM4);
  private static final int UPDATE_ESP = UPDATE_ANY | SaFlag.mask(X_NATTED, X_NATT_REM, X_NATT_LOC);
  private static final int ADD_AH = UPDATE_ANY | SaFlag.mask(X_TUNNEL, X_AALG1, X_AALG2);
  private static final int ADD_ESP = UPDATE_ESP | ADD_AH | SaFlag.mask(X_EALG1, X_EALG2);

  private SettableFlags() {}

  static boolean inAdd(SaType type, int flags) {
    return (flags & ~(type == SaType.AH ? ADD_AH : ADD_ESP)) == 0;
  }

  static boolean inUpdate(SaType type, int flags) {
    return (flags & ~(type == SaType.AH ? UPDATE_ANY : UPDATE_ESP)) == 0;
  }
}
