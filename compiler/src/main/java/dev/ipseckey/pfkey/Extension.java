package dev.ipseckey.pfkey;

/**
 * One extension header of a message (RFC 2367 §2.3). Lengths are counted in words of 8 bytes.
 * Reserved fields and padding are not kept: they are read over and written as zeros.
 */
public sealed interface Extension
    permits SaExtension,
        LifetimeExtension,
        AddressExtension,
        KeyExtension,
        IdentityExtension,
        SensitivityExtension,
        ProposalExtension,
        SupportedExtension,
        SpiRangeExtension,
        RegisterExtension,
        ExtendedProposalExtension,
        CookieExtension,
        PairExtension,
        ReplayExtension,
        DumpExtension,
        OpaqueExtension {

  /** {@code sadb_ext_type}, 0..65535. */
  int number();

  /** {@code sadb_ext_len}: words of the whole extension, at least 1. */
  int words();

  /** Whether it is of this type and in that type's layout. */
  default boolean is(ExtensionType type) {
    return number() == type.number() && !(this instanceof OpaqueExtension);
  }
}
