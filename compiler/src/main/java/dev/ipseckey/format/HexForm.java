package dev.ipseckey.format;

import dev.ipseckey.syntax.Word;

/**
 * Finds what there is to lower in words of hex digits, which it tells by their form. Each method
 * gives the offset up to where letters have to become lower case: the start of the word if none do,
 * or if it has another form.
 */
final class HexForm {

  private static final int NONE = 0;
  private static final int DIGIT = 1;
  private static final int UPPER_CASE = 2;

  /** What each byte is. */
  private static final byte[] KIND = new byte[256];

  static {
    for (char c : "0123456789abcdef".toCharArray()) {
      KIND[c] = DIGIT;
    }
    for (char c : "ABCDEF".toCharArray()) {
      KIND[c] = UPPER_CASE;
    }
  }

  /** What was found in the word so far: a sum of kinds. */
  private int found;

  /** {@code 0x} and digits. */
  int numberEnd(Word word) {
    int digits = digitsStart(word);
    return digits > word.contentStart() && digitsEnd(word, digits) == word.contentEnd()
        ? loweredEnd(word, word.contentEnd())
        : word.contentStart();
  }

  /** Digits with {@code 0x} or without, up to the slash before a bit count. */
  int keyEnd(Word word) {
    int end = digitsEnd(word, digitsStart(word));
    return end == word.contentEnd() || word.bytes()[end] == '/'
        ? loweredEnd(word, end)
        : word.contentStart();
  }

  /** Digits, colons and dots, up to the slash before a prefix length. A host name has no colon. */
  int ipv6End(Word word) {
    byte[] text = word.bytes();
    found = NONE;
    boolean colon = false;
    int end = word.contentStart();
    for (; end < word.contentEnd() && text[end] != '/'; end++) {
      byte b = text[end];
      int kind = KIND[b & 0xff];
      if (kind == NONE && b != ':' && b != '.') {
        return word.contentStart();
      }
      found |= kind;
      colon |= b == ':';
    }
    return colon ? loweredEnd(word, end) : word.contentStart();
  }

  private int loweredEnd(Word word, int end) {
    return (found & UPPER_CASE) == 0 ? word.contentStart() : end;
  }

  /** Behind {@code 0x} if the word begins with it and goes on. */
  private int digitsStart(Word word) {
    int start = word.contentStart();
    byte[] text = word.bytes();
    found = NONE;
    if (word.contentEnd() - start <= 2 || text[start] != '0' || (text[start + 1] | 0x20) != 'x') {
      return start;
    }
    found = text[start + 1] == 'X' ? UPPER_CASE : NONE;
    return start + 2;
  }

  private int digitsEnd(Word word, int from) {
    byte[] text = word.bytes();
    int last = word.contentEnd();
    int kinds = found;
    int end = from;
    while (end < last) {
      int kind = KIND[text[end] & 0xff];
      if (kind == NONE) {
        break;
      }
      kinds |= kind;
      end++;
    }
    found = kinds;
    return end;
  }
}
