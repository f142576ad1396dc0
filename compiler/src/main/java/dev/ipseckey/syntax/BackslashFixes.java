package dev.ipseckey.syntax;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.source.Span;

/** How final backslashes that do not do what they look like are put right. */
final class BackslashFixes {

  private BackslashFixes() {}

  /**
   * For a backslash with blanks behind it: the blanks go if the next line belongs to this one, else
   * the backslash does.
   *
   * @param lineEnd where the newline is
   */
  static Diagnostic blanksBehind(
      Diagnostic found, byte[] text, int backslash, int lineEnd, boolean continued) {
    if (continued) {
      Span blanks = Span.between(backslash + 1, lineEnd);
      return found.fix(Fix.of("remove what follows the backslash", Safety.SAFE, blanks, ""));
    }
    if (backslash > 0 && text[backslash - 1] == '\\') {
      return found; // that one would continue the line then
    }
    return found.fix(Fix.of("remove the backslash", Safety.SAFE, new Span(backslash, 1), ""));
  }

  /**
   * For a backslash that no line follows: it goes, and lines of nothing else with it.
   *
   * @param from where the logical line begins
   */
  static Diagnostic dangling(Diagnostic found, byte[] text, int from, int backslash) {
    int start = backslash;
    while (start > from
        && (Blanks.isBlank(text[start - 1])
            || text[start - 1] == '\n' && start - 1 > from && text[start - 2] == '\\')) {
      start -= text[start - 1] == '\n' ? 2 : 1;
    }
    boolean another = start > 0 && text[start - 1] == '\\';
    return another || isHealed(text, from, backslash)
        ? found
        : found.fix(
            Fix.of("remove the backslash", Safety.SAFE, Span.between(start, backslash + 1), ""));
  }

  /**
   * Whether the physical line at {@code at} has been joined to the one before because it did not
   * look like a command. Without its backslash it may look like one.
   */
  static boolean isHealed(byte[] text, int from, int at) {
    int newline = at - 1;
    while (newline >= from && text[newline] != '\n') {
      newline--;
    }
    return newline > from && text[newline - 1] != '\\';
  }
}
