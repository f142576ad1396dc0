package dev.ipseckey.language;

import java.util.List;

/**
 * The states of an SA; ipseckey(8), state; RFC 2367 §2.3.1. The ordinal is the number in the
 * message.
 */
public enum SaState {
  LARVAL("larval"),
  MATURE("mature"),
  DYING("dying"),
  DEAD("dead");

  private static final List<SaState> VALUES = List.of(values());

  private final String word;

  SaState(String word) {
    this.word = word;
  }

  public static List<SaState> all() {
    return VALUES;
  }

  /** The word in the language: lower case, matched exactly. */
  public String word() {
    return word;
  }

  public int number() {
    return ordinal();
  }
}
