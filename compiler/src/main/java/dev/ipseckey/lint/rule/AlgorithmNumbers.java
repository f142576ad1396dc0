package dev.ipseckey.lint.rule;

import dev.ipseckey.language.Algorithm;

/** Numbers of the algorithms that rules speak of; RFC 2407 §4.4, ipsecalgs(8). */
final class AlgorithmNumbers {

  static final int MD5 = 2;
  static final int SHA1 = 3;
  static final int DES = 2;
  static final int TRIPLE_DES = 3;
  static final int BLOWFISH = 7;
  static final int NULL = Algorithm.NULL_ENCRYPTION;
  static final int CAMELLIA = 22;

  private static final int FIRST_COMBINED = 14;
  private static final int LAST_COMBINED = 20;
  private static final int NO_COMBINED = 17;

  private AlgorithmNumbers() {}

  /** Whether a cipher authenticates too: AES in CCM or GCM. */
  static boolean isCombined(int encryption) {
    return encryption >= FIRST_COMBINED && encryption <= LAST_COMBINED && encryption != NO_COMBINED;
  }
}
