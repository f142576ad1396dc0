package dev.ipseckey.pfkey.print;

/**
 * Text as one word of a command (ipseckey(8): quotes group blanks, and nothing in them can be
 * escaped).
 */
final class QuotedWord {

  private static final String BLANKS = " \t\u000b\f\r";

  private QuotedWord() {}

  /**
   * Whether a quoted word can be just that text. Blanks behind the opening quote would be dropped,
   * an empty word vanishes.
   */
  static boolean canBe(String text) {
    return !text.isEmpty()
        && BLANKS.indexOf(text.charAt(0)) < 0
        && text.codePoints().noneMatch(QuotedWord::isRefused);
  }

  static String of(String text) {
    return '"' + text + '"';
  }

  /**
   * What ends the word or the line, what was no UTF-8, and blanks that are none of the language's:
   * those are errors in any word.
   */
  private static boolean isRefused(int codePoint) {
    return switch (codePoint) {
      case 0, '"', '\n', 0xfffd -> true;
      case 0x85, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff -> true;
      default -> codePoint >= 0x80 && Character.isSpaceChar(codePoint);
    };
  }
}
