package dev.ipseckey.language;

import static dev.ipseckey.language.Extension.Use.ALL;
import static dev.ipseckey.language.Extension.Use.CHANGE;
import static dev.ipseckey.language.Extension.Use.CHANGE_BUT_UPDATE_PAIR;
import static dev.ipseckey.language.Extension.Use.NEVER;

import java.util.List;
import java.util.Optional;

/**
 * The extensions; ipseckey(8), EXTENSION VALUE TYPES. A constant has the name of its token in the
 * grammar. The first spelling is the canonical one, which {@code save} writes; all are in lower
 * case and matched exactly.
 */
public enum Extension {
  // spotless:off
  SPI(ALL, ValueKind.NUMBER, Limits.U32, "the 32-bit index that, with destination and SA type, names this SA", "spi"),
  PAIR_SPI(CHANGE_BUT_UPDATE_PAIR, ValueKind.NUMBER, Limits.U32, "the SPI of the SA to pair this one with", "pair-spi"),
  INBOUND(ALL, ValueKind.FLAG, Limits.NONE, "the SA is for received packets", "inbound"),
  OUTBOUND(ALL, ValueKind.FLAG, Limits.NONE, "the SA is for sent packets", "outbound"),
  REPLAY(CHANGE, ValueKind.NUMBER, Limits.U8, "size of the anti-replay window in packets; 0, the default, turns the check off", "replay"),
  REPLAY_VALUE(CHANGE, ValueKind.NUMBER, Limits.U32, "sequence number from which the SA's counter goes on", "replay_value"),
  STATE(CHANGE, ValueKind.STATE, Limits.NONE, "life-cycle state to give the SA; mature if left out", "state"),

  AUTH_ALG(CHANGE, ValueKind.AUTH_ALGORITHM, Limits.U8, "integrity algorithm", "auth_alg", "authalg"),
  ENCR_ALG(CHANGE, ValueKind.ENCR_ALGORITHM, Limits.U8, "encryption algorithm; esp without one means null encryption", "encr_alg", "encralg"),
  AUTHKEY(CHANGE, ValueKind.KEY, Limits.NONE, "integrity key", "authkey"),
  ENCRKEY(CHANGE, ValueKind.KEY, Limits.NONE, "encryption key, with parts and salt in one string", "encrkey"),
  RESERVED_BITS(CHANGE, ValueKind.NUMBER, Limits.U16, "number of last bits of the encryption key to mark as reserved", "reserved_bits"),

  SOFT_BYTES(CHANGE, ValueKind.NUMBER, Limits.U64, "bytes after which the SA is reported as dying; 0 means no limit", "soft_bytes"),
  HARD_BYTES(CHANGE, ValueKind.NUMBER, Limits.U64, "bytes after which the SA is removed; 0 means no limit", "hard_bytes"),
  SOFT_ADDTIME(CHANGE, ValueKind.NUMBER, Limits.U64, "seconds from creation until the SA is reported as dying; 0 means no limit", "soft_addtime"),
  HARD_ADDTIME(CHANGE, ValueKind.NUMBER, Limits.U64, "seconds from creation until the SA is removed; 0 means no limit", "hard_addtime"),
  SOFT_USETIME(CHANGE, ValueKind.NUMBER, Limits.U64, "seconds from first use until the SA is reported as dying; 0 means no limit", "soft_usetime"),
  HARD_USETIME(CHANGE, ValueKind.NUMBER, Limits.U64, "seconds from first use until the SA is removed; 0 means no limit", "hard_usetime"),
  IDLE_ADDTIME(CHANGE, ValueKind.NUMBER, Limits.U32, "seconds an SA may stay unused before it is checked again", "idle_addtime"),
  IDLE_USETIME(CHANGE, ValueKind.NUMBER, Limits.U32, "seconds from the last use before the SA is checked again", "idle_usetime"),
  SOFT_ALLOC(CHANGE, ValueKind.NUMBER, Limits.U32, "number of allocations after which the SA is reported as dying", "soft_alloc"),
  HARD_ALLOC(CHANGE, ValueKind.NUMBER, Limits.U32, "number of allocations after which the SA is removed", "hard_alloc"),

  SRC(ALL, ValueKind.ADDRESS, Limits.NONE, "outer source address; any source if left out", "src", "saddr", "srcaddr"),
  SRC6(ALL, ValueKind.ADDRESS6, Limits.NONE, "outer source address, IPv6 only", "src6", "saddr6", "srcaddr6"),
  DST(ALL, ValueKind.ADDRESS, Limits.NONE, "outer destination address; a name makes one SA for each of its addresses", "dst", "daddr", "dstaddr"),
  DST6(ALL, ValueKind.ADDRESS6, Limits.NONE, "outer destination address, IPv6 only", "dst6", "daddr6", "dstaddr6"),
  SPORT(ALL, ValueKind.PORT, Limits.U16, "source port that the SA is for", "sport"),
  DPORT(ALL, ValueKind.PORT, Limits.U16, "destination port that the SA is for", "dport"),
  PROTO(ALL, ValueKind.PROTOCOL, Limits.U8, "IP protocol that the SA is for; 4 or 41 in tunnel mode", "proto", "ulp"),

  ENCAP(CHANGE, ValueKind.ENCAPSULATION, Limits.NONE, "wrap ESP in UDP to get it through a NAT", "encap"),
  NAT_LOC(CHANGE, ValueKind.ADDRESS, Limits.NONE, "public address of the NAT in front of the local end", "nat_loc"),
  NAT_REM(CHANGE, ValueKind.ADDRESS, Limits.NONE, "private address of the remote end behind its NAT", "nat_rem"),
  NAT_LPORT(CHANGE, ValueKind.PORT, Limits.U16, "local UDP port of the encapsulated traffic", "nat_lport"),
  NAT_RPORT(CHANGE, ValueKind.PORT, Limits.U16, "remote UDP port of the encapsulated traffic", "nat_rport"),

  ISRC(CHANGE, ValueKind.INNER_ADDRESS, Limits.NONE, "inner source address or network of a tunnel", "isrc", "innersrc", "proxyaddr", "proxy"),
  ISRC6(CHANGE, ValueKind.INNER_ADDRESS6, Limits.NONE, "inner source address or network of a tunnel, IPv6 only", "isrc6", "innersrc6", "proxyaddr6", "proxy6"),
  IDST(CHANGE, ValueKind.INNER_ADDRESS, Limits.NONE, "inner destination address or network of a tunnel", "idst", "innerdst"),
  IDST6(CHANGE, ValueKind.INNER_ADDRESS6, Limits.NONE, "inner destination address or network of a tunnel, IPv6 only", "idst6", "innerdst6"),
  ISPORT(CHANGE, ValueKind.PORT, Limits.U16, "inner source port of a tunnel", "isport", "innersport"),
  IDPORT(CHANGE, ValueKind.PORT, Limits.U16, "inner destination port of a tunnel", "idport", "innerdport"),
  IPROTO(CHANGE, ValueKind.PROTOCOL, Limits.U8, "inner IP protocol of a tunnel", "iproto", "iulp"),

  SRCIDTYPE(CHANGE, ValueKind.IDENTITY, Limits.NONE, "certificate identity of the source", "srcidtype"),
  DSTIDTYPE(CHANGE, ValueKind.IDENTITY, Limits.NONE, "certificate identity of the destination", "dstidtype"),
  LABEL(CHANGE, ValueKind.LABEL, Limits.NONE, "sensitivity label of the protected traffic", "label"),
  OUTER_LABEL(CHANGE, ValueKind.LABEL, Limits.NONE, "sensitivity label of the outer header", "outer-label"),
  IMPLICIT_LABEL(CHANGE, ValueKind.LABEL, Limits.NONE, "agreed sensitivity label that is not sent on the wire", "implicit-label"),

  FLAGS(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "flags"),
  CURRENT_ALLOC(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "current_alloc"),
  CURRENT_BYTES(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "current_bytes"),
  CURRENT_ADDTIME(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "current_addtime"),
  CURRENT_USETIME(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "current_usetime"),
  DPD(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "dpd"),
  INTEG_LEVEL(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "integ_level"),
  INTEG_MAP(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "integ_map"),
  SENS_LEVEL(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "sens_level"),
  SENS_MAP(NEVER, ValueKind.UNUSED, Limits.NONE, "reserved", "sens_map");
  // spotless:on

  /** The commands that take an extension. */
  enum Use {
    /** All that name an SA: add, update, update-pair, delete, delete-pair, get. */
    ALL,
    /** Those that make or change one: add, update, update-pair. */
    CHANGE,
    /** add, update. */
    CHANGE_BUT_UPDATE_PAIR,
    /** None: the word is only reserved. */
    NEVER
  }

  /** Largest value by the width of the field; an unsigned 64-bit number. */
  private static final class Limits {
    static final long NONE = 0;
    static final long U8 = 0xff;
    static final long U16 = 0xffff;
    static final long U32 = 0xffff_ffffL;
    static final long U64 = -1;
  }

  private static final List<Extension> VALUES = List.of(values());

  /** {@link #slot} of each: it is asked for several times for each word of a file. */
  private static final Extension[] SLOTS =
      VALUES.stream().map(Extension::shared).toArray(Extension[]::new);

  /** What identifies an SA beside its type. */
  private static final List<Extension> IDENTIFYING = List.of(SPI, DST);

  private final Use use;
  private final ValueKind kind;
  private final long max;
  private final String meaning;
  private final List<String> spellings;

  Extension(Use use, ValueKind kind, long max, String meaning, String... spellings) {
    this.use = use;
    this.kind = kind;
    this.max = max;
    this.meaning = meaning;
    this.spellings = List.of(spellings);
  }

  public static List<Extension> all() {
    return VALUES;
  }

  public ValueKind kind() {
    return kind;
  }

  /** The largest number that its field holds, unsigned; 0 where the value is no number. */
  public long max() {
    return max;
  }

  /** What it says of an SA, as a phrase. */
  public String meaning() {
    return meaning;
  }

  /** All spellings, canonical first. */
  public List<String> spellings() {
    return spellings;
  }

  public String canonical() {
    return spellings.getFirst();
  }

  /** Whether no command takes it. */
  public boolean isReserved() {
    return use == NEVER;
  }

  public boolean usableWith(CommandName command) {
    return switch (command.operands()) {
      case EXTENSIONS ->
          use == ALL
              || use == CHANGE
              || use == CHANGE_BUT_UPDATE_PAIR && command != CommandName.UPDATE_PAIR;
      case LOCATORS -> use == ALL;
      case OPTIONAL_TABLE, TABLE_AND_FILE, TOPIC, FILE, NONE, IGNORED -> false;
    };
  }

  /**
   * The extension that this one shares its place in the message with, itself if none: {@code src6}
   * is another way to say {@code src}, so both on one command are a repetition.
   */
  @SuppressWarnings("EnumOrdinal") // an array by constant, made here
  public Extension slot() {
    return SLOTS[ordinal()];
  }

  private Extension shared() {
    return switch (this) {
      case SRC6 -> SRC;
      case DST6 -> DST;
      case ISRC6 -> ISRC;
      case IDST6 -> IDST;
      case IMPLICIT_LABEL -> OUTER_LABEL;
      default -> this;
    };
  }

  /** Whether it describes the inner header, and so puts an SA into tunnel mode. */
  public boolean isInner() {
    return switch (slot()) {
      case ISRC, IDST, ISPORT, IDPORT, IPROTO -> true;
      default -> false;
    };
  }

  /** The extensions that a command cannot do without, alternatives left out. */
  public static List<Extension> requiredBy(CommandName command) {
    return switch (command.operands()) {
      case EXTENSIONS, LOCATORS -> IDENTIFYING;
      case OPTIONAL_TABLE, TABLE_AND_FILE, TOPIC, FILE, NONE, IGNORED -> List.of();
    };
  }

  /** The extension that must come first where both are given. */
  public Optional<Extension> mustPrecede() {
    return this == RESERVED_BITS ? Optional.of(ENCRKEY) : Optional.empty();
  }

  /** The extension of exactly this spelling. */
  public static Optional<Extension> spelled(String word) {
    return VALUES.stream().filter(extension -> extension.spellings.contains(word)).findFirst();
  }

  /** The canonical spellings of all extensions that a command takes, sorted. */
  public static List<String> canonicalFor(CommandName command) {
    return VALUES.stream()
        .filter(extension -> extension.usableWith(command))
        .map(Extension::canonical)
        .sorted()
        .toList();
  }

  /** All spellings of all extensions that a command takes. */
  public static List<String> spellingsFor(CommandName command) {
    return VALUES.stream()
        .filter(extension -> extension.usableWith(command))
        .flatMap(extension -> extension.spellings.stream())
        .toList();
  }
}
