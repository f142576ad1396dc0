package dev.ipseckey.pfkey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code sadb_ext_type} (RFC 2367 §3.2 and later ones). The number is the position: the list has no
 * gaps.
 */
public enum ExtensionType {
  RESERVED(Shape.OWN),
  SA(Shape.OWN),
  LIFETIME_CURRENT(Shape.LIFETIME),
  LIFETIME_HARD(Shape.LIFETIME),
  LIFETIME_SOFT(Shape.LIFETIME),
  ADDRESS_SRC(Shape.ADDRESS),
  ADDRESS_DST(Shape.ADDRESS),
  /** Called PROXY in RFC 2367. */
  X_ADDRESS_INNER_SRC(Shape.ADDRESS),
  KEY_AUTH(Shape.KEY),
  KEY_ENCRYPT(Shape.KEY),
  IDENTITY_SRC(Shape.IDENTITY),
  IDENTITY_DST(Shape.IDENTITY),
  SENSITIVITY(Shape.LABEL),
  PROPOSAL(Shape.OWN),
  SUPPORTED_AUTH(Shape.ALGORITHMS),
  SUPPORTED_ENCRYPT(Shape.ALGORITHMS),
  SPIRANGE(Shape.OWN),
  X_EREG(Shape.OWN),
  X_EPROP(Shape.OWN),
  X_KM_COOKIE(Shape.OWN),
  X_ADDRESS_NATT_LOC(Shape.ADDRESS),
  X_ADDRESS_NATT_REM(Shape.ADDRESS),
  X_ADDRESS_INNER_DST(Shape.ADDRESS),
  X_PAIR(Shape.OWN),
  X_REPLAY_VALUE(Shape.OWN),
  X_EDUMP(Shape.OWN),
  X_LIFETIME_IDLE(Shape.LIFETIME),
  X_OUTER_SENS(Shape.LABEL);

  private static final ExtensionType[] BY_NUMBER = values();

  /** Looked up for every extension of every message. */
  private static final List<Optional<ExtensionType>> FOUND =
      Stream.of(BY_NUMBER).map(Optional::of).toList();

  /** How many there are, {@link #RESERVED} included. */
  public static final int COUNT = BY_NUMBER.length;

  private final Shape shape;

  ExtensionType(Shape shape) {
    this.shape = shape;
  }

  /** The number on the wire, 0..27. */
  @SuppressWarnings("EnumOrdinal") // the numbers are those of the wire and never change
  public int number() {
    return ordinal();
  }

  public static Optional<ExtensionType> of(int number) {
    return number >= 0 && number < COUNT ? FOUND.get(number) : Optional.empty();
  }

  boolean isLifetime() {
    return shape == Shape.LIFETIME;
  }

  boolean isAddress() {
    return shape == Shape.ADDRESS;
  }

  boolean isKey() {
    return shape == Shape.KEY;
  }

  boolean isIdentity() {
    return shape == Shape.IDENTITY;
  }

  boolean isLabel() {
    return shape == Shape.LABEL;
  }

  boolean isAlgorithms() {
    return shape == Shape.ALGORITHMS;
  }

  /** Which types share one layout. */
  private enum Shape {
    OWN,
    LIFETIME,
    ADDRESS,
    KEY,
    IDENTITY,
    LABEL,
    ALGORITHMS
  }
}
