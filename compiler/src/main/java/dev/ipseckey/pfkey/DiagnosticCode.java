package dev.ipseckey.pfkey;

import java.util.Optional;

/**
 * The diagnostic code that goes with an errno, in the reserved field of the base header. The number
 * is the position: the list has no gaps.
 */
public enum DiagnosticCode {
  NONE("nothing to add", false),
  UNKNOWN_MSG("unknown message type", true),
  UNKNOWN_EXT("unknown extension type", true),
  BAD_EXTLEN("an extension has an impossible length", true),
  UNKNOWN_SATYPE("there is no database for this SA type", true),
  SATYPE_NEEDED("one SA type must be named", true),
  NO_SADBS("there is no database at all", false),
  NO_EXT("the message may not carry this extension", true),
  BAD_SRC_AF("the source address is neither IPv4 nor IPv6", true),
  BAD_DST_AF("the destination address is neither IPv4 nor IPv6", true),
  BAD_INNER_SRC_AF("the inner source address is neither IPv4 nor IPv6", true),
  AF_MISMATCH("source and destination are of different families", true),
  BAD_SRC("the source is a multicast or broadcast address", true),
  BAD_DST("the destination is the unspecified address", true),
  ALLOC_HSERR("the soft limit of allocations is above the hard one", true),
  BYTES_HSERR("the soft limit of bytes is above the hard one", true),
  ADDTIME_HSERR("a soft or idle limit since add is above a stricter one", true),
  USETIME_HSERR("a soft or idle limit since first use is above a stricter one", true),
  MISSING_SRC("the source address is missing", true),
  MISSING_DST("the destination address is missing", true),
  MISSING_SA("the SA extension is missing", true),
  MISSING_EKEY("the encryption key is missing", true),
  MISSING_AKEY("the authentication key is missing", true),
  MISSING_RANGE("the range of SPIs is missing", true),
  DUPLICATE_SRC("two source addresses", true),
  DUPLICATE_DST("two destination addresses", true),
  DUPLICATE_SA("two SA extensions", true),
  DUPLICATE_EKEY("two encryption keys", true),
  DUPLICATE_AKEY("two authentication keys", true),
  DUPLICATE_RANGE("two ranges of SPIs", true),
  MALFORMED_SRC("the source address is cut short", true),
  MALFORMED_DST("the destination address is cut short", true),
  MALFORMED_SA("the SA extension is malformed", false),
  MALFORMED_EKEY("the encryption key has no bits, the wrong length, or only zeros", true),
  MALFORMED_AKEY("the authentication key has no bits, the wrong length, or only zeros", true),
  MALFORMED_RANGE("the range of SPIs ends before it begins", true),
  AKEY_PRESENT("an authentication key has no place here", true),
  EKEY_PRESENT("an encryption key has no place here", true),
  PROP_PRESENT("a proposal has no place here", true),
  SUPP_PRESENT("a list of algorithms has no place here", true),
  BAD_AALG("the authentication algorithm is unknown, or missing where one is needed", true),
  BAD_EALG("the encryption algorithm is unknown or missing", true),
  BAD_SAFLAGS("a flag that may not be set here", true),
  BAD_SASTATE("a state that is not possible here", true),
  BAD_AKEYBITS("the authentication key has the wrong length for its algorithm", true),
  BAD_EKEYBITS("the encryption key has the wrong length for its algorithm", true),
  ENCR_NOTSUPP("an SA of this type cannot encrypt", true),
  WEAK_EKEY("the encryption key is weak", true),
  WEAK_AKEY("the authentication key is weak", false),
  DUPLICATE_KMP("another key management protocol has this SA", true),
  DUPLICATE_KMC("the SA has another key management cookie", true),
  MISSING_NATT_LOC("the local NAT address is missing", true),
  MISSING_NATT_REM("the remote NAT address is missing", true),
  DUPLICATE_NATT_LOC("two local NAT addresses", false),
  DUPLICATE_NATT_REM("two remote NAT addresses", false),
  MALFORMED_NATT_LOC("the local NAT address cannot be used", true),
  MALFORMED_NATT_REM("the remote NAT address cannot be used", true),
  DUPLICATE_NATT_PORTS("two sets of NAT ports", false),
  MISSING_INNER_SRC("the inner source address is missing", true),
  MISSING_INNER_DST("the inner destination address is missing", true),
  DUPLICATE_INNER_SRC("two inner source addresses", true),
  DUPLICATE_INNER_DST("two inner destination addresses", true),
  MALFORMED_INNER_SRC("the inner source address is cut short", true),
  MALFORMED_INNER_DST("the inner destination address is cut short", true),
  PREFIX_INNER_SRC("the prefix of the inner source address is too long", true),
  PREFIX_INNER_DST("the prefix of the inner destination address is too long", true),
  BAD_INNER_DST_AF("the inner destination address is neither IPv4 nor IPv6", true),
  INNER_AF_MISMATCH(
      "the inner addresses are of different families, or contradict the outer protocol", true),
  BAD_NATT_REM_AF("the remote NAT address is not IPv4", true),
  BAD_NATT_LOC_AF("the local NAT address is not IPv4", true),
  PROTO_MISMATCH("source and destination have different protocols", true),
  INNER_PROTO_MISMATCH("the inner addresses have different protocols", false),
  DUAL_PORT_SETS("ports on the inner and on the outer addresses", true),
  PAIR_INAPPROPRIATE("the SA to pair with does not exist or is not suitable", true),
  PAIR_ADD_MISMATCH("the addresses are not those of the SA to pair with", false),
  PAIR_ALREADY("one of the two SAs is paired already", true),
  PAIR_SA_NOTFOUND("the SA has no pair", true),
  BAD_SA_DIRECTION("the direction of the SA is wrong", false),
  SA_NOTFOUND("there is no such SA", true),
  SA_EXPIRED("the SA has expired", false),
  BAD_CTX("the algorithm does not work with this key", true),
  INVALID_REPLAY("the replay value cannot be used", true),
  MISSING_LIFETIME("the current lifetime cannot be set", true),
  BAD_LABEL("a sensitivity label on a system without labels", true);

  private static final DiagnosticCode[] BY_NUMBER = values();

  private final String text;
  private final boolean emitted;

  DiagnosticCode(String text, boolean emitted) {
    this.text = text;
    this.emitted = emitted;
  }

  /** The number on the wire, 0..83. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those of the wire and never change
  public int number() {
    return ordinal();
  }

  /** What it means, without a full stop. */
  public String text() {
    return text;
  }

  /** Whether the simulated SADB can give it as the reason of a refusal. */
  public boolean emitted() {
    return emitted;
  }

  public static Optional<DiagnosticCode> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.of(BY_NUMBER[number])
        : Optional.empty();
  }
}
