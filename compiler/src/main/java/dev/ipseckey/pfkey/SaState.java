package dev.ipseckey.pfkey;

import java.util.Optional;

/** {@code sadb_sa_state} (RFC 2367 §2.3.1). The number is the position: the list has no gaps. */
public enum SaState {
  LARVAL,
  MATURE,
  DYING,
  DEAD,
  X_ACTIVE_ELSEWHERE,
  X_IDLE,
  /** Only ever asked for, never stored. */
  X_ACTIVE;

  private static final SaState[] BY_NUMBER = values();

  /** The number on the wire, 0..6. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those of the wire and never change
  public int number() {
    return ordinal();
  }

  public static Optional<SaState> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.of(BY_NUMBER[number])
        : Optional.empty();
  }
}
