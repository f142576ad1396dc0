package dev.ipseckey.pfkey;

import java.util.Optional;

/**
 * {@code sadb_x_kmc_proto}: who manages an SA. The number is the position: the list has no gaps.
 */
public enum KeyManagementProtocol {
  MANUAL,
  IKE,
  KINK,
  IKEV2;

  private static final KeyManagementProtocol[] BY_NUMBER = values();

  /** The number on the wire, 0..3. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those of the wire and never change
  public int number() {
    return ordinal();
  }

  public static Optional<KeyManagementProtocol> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.of(BY_NUMBER[number])
        : Optional.empty();
  }
}
