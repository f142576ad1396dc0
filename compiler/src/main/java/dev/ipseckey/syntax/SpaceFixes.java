package dev.ipseckey.syntax;

import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.source.Span;

/** What to put in the place of a blank that is none of the six of the language. */
final class SpaceFixes {

  private SpaceFixes() {}

  /**
   * The fix of one character.
   *
   * @param quoted whether it stands in quotation marks, where it may be meant
   * @param betweenWords whether no word is cut or joined when it goes
   */
  static Fix of(int codePoint, Span span, boolean quoted, boolean betweenWords) {
    if (Character.isSpaceChar(codePoint) || codePoint == 0x85) {
      return Fix.of("write a plain blank", quoted ? Safety.SUGGESTED : Safety.SAFE, span, " ");
    }
    return Fix.of(
        "remove the character that nobody sees",
        quoted || !betweenWords ? Safety.SUGGESTED : Safety.SAFE,
        span,
        "");
  }
}
