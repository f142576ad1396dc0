package dev.ipseckey.analysis;

import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;

/** Changes of a command that several checks propose. */
final class Fixes {

  private Fixes() {}

  /** Writes a word of ours in the place of one. */
  static Fix write(Safety safety, Word word, String text) {
    return Fix.of("write `" + text + "`", safety, word.span(), text);
  }

  /** Takes words out of their command, the first of them not being its first word. */
  static Fix remove(String title, Safety safety, Word first, Word last) {
    return remove(title, safety, first.bytes(), first.span().through(last.span()));
  }

  /** Takes out words of which only the place is known. */
  static Fix remove(String title, Safety safety, byte[] text, Span words) {
    return Fix.of(title, safety, withBlanksBefore(text, words), "");
  }

  /** A deletion of words as part of a fix. */
  static Edit removal(Word first, Word last) {
    return Edit.of(withBlanksBefore(first.bytes(), first.span().through(last.span())), "");
  }

  /**
   * The words with what stands between them and the word before, line ends too. Whoever is left then
   * ends as the words did.
   */
  private static Span withBlanksBefore(byte[] text, Span words) {
    int from = words.start();
    while (from > 0) {
      byte before = text[from - 1];
      if (before == '\n' && from > 1 && text[from - 2] == '\\') {
        from -= 2;
      } else if (before == ' ' || before == '\t' || before == 0x0b || before == '\f') {
        from--;
      } else {
        break;
      }
    }
    // A backslash that ends a word would continue the line if it came to stand at its end.
    boolean ok = from > 0 && text[from - 1] != '\\' && text[from - 1] != '\n';
    return ok ? Span.between(from, words.end()) : words;
  }
}
