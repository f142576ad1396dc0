package dev.ipseckey.lint.rule;

import dev.ipseckey.model.KeyMaterial;
import java.util.Optional;

/** What makes a key one that can be guessed. */
enum KeyPattern {
  ONE_BYTE("one byte again and again"),
  PERIOD("a short text again and again"),
  SEQUENCE("a row of digits or bytes"),
  TEXT("readable text");

  /** Bytes below which readable text may be chance: 68 of 256 bytes are. */
  private static final int SHORTEST_TEXT = 12;

  private final String words;

  KeyPattern(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** The pattern of a key. One of zeros only is the SADB's to refuse. */
  static Optional<KeyPattern> of(KeyMaterial key) {
    int length = key.length();
    if (length < 2) {
      return Optional.empty();
    }
    int period = period(key);
    if (period == 1) {
      return key.at(0) == 0 ? Optional.empty() : Optional.of(ONE_BYTE);
    }
    if (isSequence(key)) {
      return Optional.of(SEQUENCE);
    }
    if (2 * period <= length) {
      return Optional.of(PERIOD);
    }
    return length >= SHORTEST_TEXT && isText(key) ? Optional.of(TEXT) : Optional.empty();
  }

  /** The smallest number of bytes after which the key repeats itself; its length if it does not. */
  private static int period(KeyMaterial key) {
    for (int period = 1; 2 * period <= key.length(); period++) {
      int at = period;
      while (at < key.length() && key.at(at) == key.at(at - period)) {
        at++;
      }
      if (at == key.length()) {
        return period;
      }
    }
    return key.length();
  }

  private static boolean isSequence(KeyMaterial key) {
    return stepsOf(key, 0xff, true) || stepsOf(key, 0xf, false);
  }

  /** Whether bytes, or else digits, go up or down in equal steps. */
  private static boolean stepsOf(KeyMaterial key, int mask, boolean bytes) {
    int count = bytes ? key.length() : 2 * key.length();
    int step = part(key, 1, bytes) - part(key, 0, bytes) & mask;
    if (count < 4) {
      return false;
    }
    for (int at = 2; at < count; at++) {
      if ((part(key, at, bytes) - part(key, at - 1, bytes) & mask) != step) {
        return false;
      }
    }
    return true;
  }

  private static int part(KeyMaterial key, int at, boolean bytes) {
    if (bytes) {
      return key.at(at);
    }
    return at % 2 == 0 ? key.at(at / 2) >> 4 : key.at(at / 2) & 0xf;
  }

  private static boolean isText(KeyMaterial key) {
    for (int at = 0; at < key.length(); at++) {
      int c = key.at(at);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (c < '0' || c > '9') && " _-.,!?".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
