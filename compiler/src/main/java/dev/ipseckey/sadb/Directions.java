package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.SaFlag;

/** The two direction flags together. */
final class Directions {

  static final int BOTH = SaFlag.mask(SaFlag.X_INBOUND, SaFlag.X_OUTBOUND);

  private Directions() {}
}
