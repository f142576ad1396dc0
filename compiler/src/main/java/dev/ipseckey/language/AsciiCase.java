package dev.ipseckey.language;

/**
 * Comparison without regard to the case of ASCII letters; unlike that of {@link String} it takes no
 * other letter for one of them.
 */
final class AsciiCase {

  private AsciiCase() {}

  /** Whether {@code word} is {@code lower}, which is in lower case. */
  static boolean same(String word, String lower) {
    if (word.length() != lower.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
