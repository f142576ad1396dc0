package dev.ipseckey.analysis;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.util.Optional;

/** Changes of a command that several checks propose. */
final class Fixes {

  private Fixes() {}

  /** Writes a word of ours in the place of one. */
  static Fix write(Safety safety, Word word, String text) {
    return Fix.of("write `" + text + "`", safety, word.span(), text);
  }

  /**
   * A diagnostic with the fix that takes words out of their command, unless the command would end
   * elsewhere then. The first of them is not the first word of the command.
   */
  static Diagnostic removing(Diagnostic found, String title, Safety safety, Word first, Word last) {
    return removing(found, title, safety, first.bytes(), first.span().through(last.span()));
  }

  /** The same for words of which only the place is known. */
  static Diagnostic removing(
      Diagnostic found, String title, Safety safety, byte[] text, Span words) {
    return removal(text, words)
        .map(removal -> found.fix(Fix.of(title, safety, removal.span(), "")))
        .orElse(found);
  }

  /**
   * The deletion of words and of what stands between them and the word before, line ends too; what
   * is left then ends as the words did. Nothing if that would put a backslash at the end of a line.
   */
  static Optional<Edit> removal(byte[] text, Span words) {
    int from = words.start();
    while (from > 0 && isBlank(text, from - 1)) {
      from -= text[from - 1] == '\n' ? 2 : 1;
    }
    if (from > 0 && text[from - 1] == '\\') {
      return Optional.empty();
    }
    boolean backslashBehind = words.end() < text.length && text[words.end()] == '\\';
    boolean behindWord = from > 0 && text[from - 1] != '\n';
    // A backslash that was part of no word must not become part of one.
    return Optional.of(
        Edit.of(behindWord && !backslashBehind ? Span.between(from, words.end()) : words, ""));
  }

  /** A blank, or the newline of a continued line. */
  private static boolean isBlank(byte[] text, int at) {
    return switch (text[at]) {
      case ' ', '\t', 0x0b, '\f' -> true;
      case '\n' -> at > 0 && text[at - 1] == '\\';
      default -> false;
    };
  }
}
