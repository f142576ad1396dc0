package dev.ipseckey.pfkey;

import java.util.Optional;

/**
 * {@code sadb_ident_type} (RFC 2367 §2.3.5 and later ones). The number is the position: the list
 * has no gaps.
 */
public enum IdentityType {
  RESERVED,
  PREFIX,
  FQDN,
  USER_FQDN,
  /** A distinguished name, DER bytes. */
  X_DN,
  /** A general name, DER bytes. */
  X_GN,
  X_KEY_ID,
  X_ADDR_RANGE;

  private static final IdentityType[] BY_NUMBER = values();

  /** The number on the wire, 0..7. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those of the wire and never change
  public int number() {
    return ordinal();
  }

  public static Optional<IdentityType> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.of(BY_NUMBER[number])
        : Optional.empty();
  }
}
