package dev.ipseckey.pfkey;

import java.util.Optional;

/** {@code sadb_msg_type} (RFC 2367 §3.1). The number is the position: the list has no gaps. */
public enum MessageType {
  RESERVED,
  GETSPI,
  UPDATE,
  ADD,
  DELETE,
  GET,
  ACQUIRE,
  REGISTER,
  EXPIRE,
  FLUSH,
  DUMP,
  X_PROMISC,
  X_INVERSE_ACQUIRE,
  X_UPDATEPAIR,
  X_DELPAIR,
  X_DELPAIR_STATE;

  private static final MessageType[] BY_NUMBER = values();

  /** The number on the wire, 0..15. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those of the wire and never change
  public int number() {
    return ordinal();
  }

  public static Optional<MessageType> of(int number) {
    return number >= 0 && number < BY_NUMBER.length
        ? Optional.of(BY_NUMBER[number])
        : Optional.empty();
  }
}
