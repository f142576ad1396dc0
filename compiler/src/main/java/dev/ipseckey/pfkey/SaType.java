package dev.ipseckey.pfkey;

import java.util.Optional;

/** {@code sadb_msg_satype} (RFC 2367 §3.1). Only {@link #AH} and {@link #ESP} have a database. */
public enum SaType {
  UNSPEC(0),
  AH(2),
  ESP(3),
  RSVP(5),
  OSPFV2(6),
  RIPV2(7),
  MIP(8);

  private static final SaType[] ALL = values();

  private final int number;

  SaType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public static Optional<SaType> of(int number) {
    for (SaType type : ALL) {
      if (type.number == number) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
