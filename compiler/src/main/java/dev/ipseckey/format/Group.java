package dev.ipseckey.format;

import dev.ipseckey.language.Extension;

/**
 * Extensions that stand together in {@code add}, {@code update} and {@code update-pair}: one group
 * a line, in this order. The first shares the line of the command.
 */
enum Group {
  /** What finds the SA. */
  IDENTIFICATION,
  STATUS,
  TRAFFIC,
  ENCRYPTION,
  AUTHENTICATION,
  LIFETIMES,
  NAT,
  INNER,
  IDENTITIES,
  LABELS;

  /** Comes before the rank of any extension. */
  static final int FIRST_RANK = 0;

  /** Enough for twice the extensions there are. */
  private static final int RANK_BITS = 8;

  /** No {@code default}: a new extension has to be given its place before this compiles. */
  static Group of(Extension extension) {
    return switch (extension) {
      case SPI, SRC, SRC6, DST, DST6, INBOUND, OUTBOUND -> IDENTIFICATION;
      case PAIR_SPI, STATE, REPLAY, REPLAY_VALUE -> STATUS;
      case SPORT, DPORT, PROTO -> TRAFFIC;
      case ENCR_ALG, ENCRKEY, RESERVED_BITS -> ENCRYPTION;
      case AUTH_ALG, AUTHKEY -> AUTHENTICATION;
      case SOFT_BYTES,
          HARD_BYTES,
          SOFT_ADDTIME,
          HARD_ADDTIME,
          SOFT_USETIME,
          HARD_USETIME,
          IDLE_ADDTIME,
          IDLE_USETIME,
          SOFT_ALLOC,
          HARD_ALLOC ->
          LIFETIMES;
      case ENCAP, NAT_LOC, NAT_REM, NAT_LPORT, NAT_RPORT -> NAT;
      case ISRC, ISRC6, IDST, IDST6, ISPORT, IDPORT, IPROTO -> INNER;
      case SRCIDTYPE, DSTIDTYPE -> IDENTITIES;
      case LABEL, OUTER_LABEL, IMPLICIT_LABEL -> LABELS;
      case FLAGS,
          CURRENT_ALLOC,
          CURRENT_BYTES,
          CURRENT_ADDTIME,
          CURRENT_USETIME,
          DPD,
          INTEG_LEVEL,
          INTEG_MAP,
          SENS_LEVEL,
          SENS_MAP ->
          throw new IllegalArgumentException(extension + " stands in no command");
    };
  }

  private static final int[] RANKS =
      Extension.all().stream()
          .mapToInt(extension -> extension.isReserved() ? -1 : of(extension).rankOf(extension))
          .toArray();

  /**
   * Where an extension stands among the others of its command: sorting by it, stably, gives the
   * canonical order.
   */
  static int rank(Extension extension) {
    return RANKS[extension.ordinal()];
  }

  /** Whether two ranks are of one group. */
  static boolean isSame(int rank, int other) {
    return rank >> RANK_BITS == other >> RANK_BITS;
  }

  private int rankOf(Extension extension) {
    return ordinal() << RANK_BITS | order(extension);
  }

  private int order(Extension extension) {
    return switch (this) {
      // Here the order has a meaning: reserved_bits counts for a key behind it, and null encryption
      // refuses one.
      case ENCRYPTION -> 0;
      // The direction comes behind the addresses.
      case IDENTIFICATION ->
          extension == Extension.INBOUND || extension == Extension.OUTBOUND
              ? Extension.all().size() + extension.ordinal()
              : extension.ordinal();
      case STATUS, TRAFFIC, AUTHENTICATION, LIFETIMES, NAT, INNER, IDENTITIES, LABELS ->
          extension.ordinal();
    };
  }
}
