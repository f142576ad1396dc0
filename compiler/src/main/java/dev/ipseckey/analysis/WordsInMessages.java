package dev.ipseckey.analysis;

import dev.ipseckey.syntax.Word;

/**
 * How a word of the input is quoted in a message: masked, on one line, and not longer than anybody
 * reads.
 */
final class WordsInMessages {

  private static final int LONGEST = 48;

  private WordsInMessages() {}

  /** The word in backquotes. */
  static String quote(Word word) {
    return quote(word.isQuoted() ? KeyMask.maskQuoted(word.text()) : KeyMask.mask(word.text()));
  }

  /** The word in backquotes, every character an X. For words that stand where a key may. */
  static String quoteHidden(Word word) {
    return quote(KeyMask.hide(word.text()));
  }

  /** Text of ours in backquotes. */
  static String quote(String text) {
    StringBuilder shown = new StringBuilder("`");
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            codePoint ->
                shown.appendCodePoint(Character.isISOControl(codePoint) ? '?' : codePoint));
    if (text.codePointCount(0, text.length()) > LONGEST) {
      shown.append('…');
    }
    return shown.append('`').toString();
  }
}
