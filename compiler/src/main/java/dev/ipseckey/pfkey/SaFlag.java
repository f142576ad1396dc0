package dev.ipseckey.pfkey;

/** Bits of {@code sadb_sa_flags} (RFC 2367 §2.3.1 and later ones), in rising order. */
public enum SaFlag {
  PFS(0x0000_0001),
  NOREPLAY(0x0000_0002),
  X_NATTED(0x0000_1000),
  X_INBOUND(0x0000_4000),
  X_OUTBOUND(0x0000_8000),
  X_PAIRED(0x0001_0000),
  X_TUNNEL(0x0002_0000),
  X_KRES2(0x0004_0000),
  X_NATT_REM(0x0008_0000),
  X_NATT_LOC(0x0010_0000),
  X_KRES1(0x0020_0000),
  X_KM4(0x0040_0000),
  X_KM3(0x0080_0000),
  X_KM2(0x0100_0000),
  X_KM1(0x0200_0000),
  /** Set by the SADB for counter modes. */
  X_EALG2(0x0400_0000),
  /** Set by the SADB for combined modes. */
  X_EALG1(0x0800_0000),
  X_AALG2(0x1000_0000),
  X_AALG1(0x2000_0000),
  X_UNIQUE(0x4000_0000),
  X_USED(0x8000_0000);

  private final int bit;

  SaFlag(int bit) {
    this.bit = bit;
  }

  public int bit() {
    return bit;
  }

  public boolean in(int flags) {
    return (flags & bit) != 0;
  }

  /** The bits of several flags together. */
  public static int mask(SaFlag... flags) {
    int mask = 0;
    for (SaFlag flag : flags) {
      mask |= flag.bit;
    }
    return mask;
  }
}
