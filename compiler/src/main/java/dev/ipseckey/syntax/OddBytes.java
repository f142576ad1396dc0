package dev.ipseckey.syntax;

import static dev.ipseckey.diagnostic.DiagnosticId.BAD_ENCODING;
import static dev.ipseckey.diagnostic.DiagnosticId.NUL_BYTE;
import static dev.ipseckey.diagnostic.DiagnosticId.UNICODE_SPACE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.source.Span;

/**
 * Looks at lines with NUL or non-ASCII bytes. What nobody sees in an editor is reported, and a
 * blank for the rest of the reading.
 */
final class OddBytes {

  private final boolean strictCompat;
  private boolean nulSeen;
  private boolean malformedSeen;
  private boolean wordSeen;
  private boolean comment;
  private boolean quoted;
  private int start;
  private int end;

  OddBytes(boolean strictCompat) {
    this.strictCompat = strictCompat;
  }

  /** Checks {@code original[from..end)}, and writes blanks to the same place of {@code joined}. */
  void check(CommandLine line, byte[] original, byte[] joined, int from, int to) {
    start = from;
    end = to;
    quoted = false;
    nulSeen = false;
    malformedSeen = false;
    wordSeen = false;
    comment = false;
    int at = from;
    while (at < end) {
      byte b = original[at];
      if (b < 0) {
        at += character(line, original, joined, at, Utf8.decode(original, at, end));
      } else {
        if (b == 0) {
          joined[at] = ' ';
          reportNul(line, at);
        } else if (b != '\n' && !Blanks.isBlank(joined[at])) {
          comment |= !wordSeen && b == '#';
          wordSeen = true;
          quoted ^= b == '"';
        }
        at++;
      }
    }
  }

  /** Checks one character, and returns its length. */
  private int character(CommandLine line, byte[] original, byte[] joined, int at, int codePoint) {
    int size = Utf8.size(codePoint);
    if (codePoint >= 0 && !comment && Blanks.isUnicodeSpace(codePoint)) {
      for (int i = at; i < at + size; i++) {
        joined[i] = ' ';
      }
      Diagnostic found =
          Diagnostic.of(
                  UNICODE_SPACE,
                  new Span(at, size),
                  "U+%04X is no blank here: it becomes part of a word".formatted(codePoint))
              .hint(
                  codePoint == 0xfeff
                      ? "save the file as UTF-8 without a byte order mark"
                      : "use a plain blank");
      line.report(
          isBehindBackslash(joined, at) || BackslashFixes.isHealed(original, start, at)
              ? found
              : found.fix(
                  SpaceFixes.of(
                      codePoint, found.span(), quoted, isBetweenWords(joined, at, size))));
      return size;
    }
    if (codePoint < 0 && !malformedSeen) {
      malformedSeen = true;
      line.report(
          Diagnostic.of(BAD_ENCODING, new Span(at, 1), "this is not UTF-8")
              .hint("save the file as UTF-8"));
    }
    wordSeen = true;
    return size;
  }

  /** In the place of a blank the backslash would look like a continuation again. */
  private boolean isBehindBackslash(byte[] joined, int at) {
    int before = at - 1;
    while (before >= start && Blanks.isBlank(joined[before])) {
      before--;
    }
    return before >= start && joined[before] == '\\';
  }

  /** Whether what stands before or behind ends a word anyway. */
  private boolean isBetweenWords(byte[] joined, int at, int size) {
    return at == start
        || at + size == end
        || isLayout(joined[at - 1])
        || isLayout(joined[at + size]);
  }

  private static boolean isLayout(byte b) {
    return b == '\n' || Blanks.isBlank(b);
  }

  private void reportNul(CommandLine line, int at) {
    if (nulSeen) {
      return;
    }
    nulSeen = true;
    boolean hidesWords = !comment && wordSeen;
    line.report(
        Diagnostic.of(
                NUL_BYTE,
                new Span(at, 1),
                "a NUL byte hides the rest of its line from other readers of the file")
            .as(strictCompat && !hidesWords ? Severity.WARNING : Severity.ERROR)
            .hint("remove it"));
  }
}
