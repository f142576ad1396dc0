package dev.ipseckey.format;

import dev.ipseckey.syntax.Word;

/**
 * Tells words with hex digits by their form. Each method gives the offset up to where the word is
 * made of them, or the start of the word if it has another form.
 */
final class HexForm {

  private static final boolean[] DIGIT = new boolean[256];

  static {
    for (char c : "0123456789abcdefABCDEF".toCharArray()) {
      DIGIT[c] = true;
    }
  }

  private HexForm() {}

  /** {@code 0x} and digits. */
  static int numberEnd(Word word) {
    int digits = digitsStart(word);
    int end = word.contentEnd();
    return digits > word.contentStart() && digits < end && digitsEnd(word, digits) == end
        ? end
        : word.contentStart();
  }

  /** Digits with {@code 0x} or without, up to the slash before a bit count. */
  static int keyEnd(Word word) {
    int end = digitsEnd(word, digitsStart(word));
    return end == word.contentEnd() || word.bytes()[end] == '/' ? end : word.contentStart();
  }

  /** Digits, colons and dots, up to the slash before a prefix length. A host name has no colon. */
  static int ipv6End(Word word) {
    byte[] text = word.bytes();
    boolean colon = false;
    for (int i = word.contentStart(); i < word.contentEnd(); i++) {
      byte b = text[i];
      colon |= b == ':';
      if (b == '/') {
        return colon ? i : word.contentStart();
      }
      if (!isDigit(b) && b != ':' && b != '.') {
        return word.contentStart();
      }
    }
    return colon ? word.contentEnd() : word.contentStart();
  }

  /** Behind {@code 0x} if the word begins with it. */
  private static int digitsStart(Word word) {
    int start = word.contentStart();
    byte[] text = word.bytes();
    return word.contentEnd() - start > 2 && text[start] == '0' && (text[start + 1] | 0x20) == 'x'
        ? start + 2
        : start;
  }

  private static int digitsEnd(Word word, int from) {
    byte[] text = word.bytes();
    int last = word.contentEnd();
    int end = from;
    while (end < last && DIGIT[text[end] & 0xff]) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(byte b) {
    return DIGIT[b & 0xff];
  }
}
