package dev.ipseckey.syntax;

import static dev.ipseckey.diagnostic.DiagnosticId.BLANK_AFTER_BACKSLASH;
import static dev.ipseckey.diagnostic.DiagnosticId.COMMAND_TOO_LONG;
import static dev.ipseckey.diagnostic.DiagnosticId.CRLF_CONTINUATION;
import static dev.ipseckey.diagnostic.DiagnosticId.DANGLING_CONTINUATION;
import static dev.ipseckey.diagnostic.DiagnosticId.LINE_TOO_LONG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;

/**
 * Joins physical lines into logical ones in a copy of the text of equal length, so that every
 * offset still points into the original: a backslash and the newline behind it become a blank and a
 * vertical tab. Afterwards a newline always ends a command, and bytes that were reported here are
 * blanks.
 */
final class LineJoiner {

  private static final byte VERTICAL_TAB = 0x0b;

  private final PhysicalLines lines = new PhysicalLines();
  private final OddBytes oddBytes;
  private final ContinuedComment continuedComment;
  private SourceText source = SourceText.of("");
  private byte[] original = {};
  private byte[] joined = {};
  private int length;
  private long newlines;

  /**
   * @param strictCompat whether to let pass what the reference lets pass
   */
  LineJoiner(boolean strictCompat) {
    this.oddBytes = new OddBytes(strictCompat);
    this.continuedComment = new ContinuedComment(strictCompat, lines);
  }

  void open(SourceText text) {
    source = text;
    original = text.bytes();
    length = text.length();
    lines.open(text);
    newlines = 0;
    if (joined.length < length) {
      joined = new byte[Math.max(length, original.length)];
    }
    System.arraycopy(original, 0, joined, 0, length);
  }

  /** The text after joining, as far as {@link #join} has come. */
  byte[] joined() {
    return joined;
  }

  /** Newlines in all lines joined so far. */
  long newlines() {
    return newlines;
  }

  /**
   * Joins the logical line that begins at {@code from} and reports what is wrong with it as a line.
   *
   * @return the offset behind the line and its newline
   */
  int join(int from, CommandLine line) {
    byte[] bytes = original;
    int last = length;
    boolean odd = false;
    int lineStart = from;
    boolean continued = false;
    int lastBackslash = -1;
    int at = from;
    boolean ends = false;
    while (!ends) {
      while (at < last) {
        byte b = bytes[at];
        if (b <= '\n') {
          if (b == '\n') {
            break;
          }
          odd |= b <= 0;
        }
        at++;
      }
      boolean hasNewline = at < last;
      if (at - lineStart >= LineLimits.LINE) {
        checkLength(line, lineStart, at, hasNewline);
      }
      ends = true;
      byte lastByte = at > lineStart ? bytes[at - 1] : (byte) ' ';
      if (lastByte == '\\') {
        joined[at - 1] = ' ';
        lastBackslash = at - 1;
        if (hasNewline && (at + 1 < last || !source.atEnd())) {
          joined[at] = VERTICAL_TAB;
          ends = false;
          continued = true;
          lastBackslash = -1;
        }
      } else if (Blanks.isBlank(lastByte)) {
        ends = !heal(line, from, lineStart, at, hasNewline);
      }
      if (ends
          && hasNewline
          && lineStart > from
          && lines.isRemark(lineStart)
          && !startsComment(from, at)
          && lines.goesOn(at + 1)) {
        joined[at] = VERTICAL_TAB;
        ends = false;
      }
      if (hasNewline) {
        at++;
        newlines++;
      }
      lineStart = at;
    }
    finish(line, from, at, odd, continued, lastBackslash);
    return at;
  }

  private void finish(
      CommandLine line, int from, int end, boolean odd, boolean continued, int lastBackslash) {
    if (odd) {
      line.markOdd();
      oddBytes.check(line, original, joined, from, end);
    }
    if (end - from > LineLimits.COMMAND && !line.isOverlong()) {
      int textEnd = original[end - 1] == '\n' ? end - 1 : end;
      line.markOverlong();
      line.report(
          Diagnostic.of(
                  COMMAND_TOO_LONG,
                  Span.between(
                      from + LineLimits.COMMAND, Math.max(textEnd, from + LineLimits.COMMAND)),
                  "the command is too long: its lines have "
                      + (end - from)
                      + " bytes together, and "
                      + LineLimits.COMMAND
                      + " are the most")
              .hint("a shorter comment or fewer blanks inside the command may be enough"));
    }
    if (startsComment(from, end)) {
      line.markComment();
      if (continued) {
        continuedComment.check(line, firstWord(from, end), end);
      }
    } else if (lastBackslash >= 0) {
      Diagnostic found =
          Diagnostic.of(
                  DANGLING_CONTINUATION,
                  new Span(lastBackslash, 1),
                  "the last line ends in a backslash, but no line follows that could continue the"
                      + " command")
              .hint("remove the backslash");
      line.report(BackslashFixes.dangling(found, original, from, lastBackslash));
    }
  }

  private void checkLength(CommandLine line, int lineStart, int lineEnd, boolean hasNewline) {
    int bytes = lineEnd - lineStart + (hasNewline ? 1 : 0);
    if (bytes <= LineLimits.LINE) {
      return;
    }
    line.markOverlong();
    line.report(
        Diagnostic.of(
                LINE_TOO_LONG,
                Span.between(Math.min(lineStart + LineLimits.LINE, lineEnd), lineEnd),
                "the line is too long: it has "
                    + bytes
                    + " bytes, and "
                    + LineLimits.LINE
                    + " are the most")
            .hint("end a line with a backslash and go on in the next"));
  }

  /**
   * Looks for a backslash that blanks keep from continuing the line. It is reported, and taken for
   * the continuation it was meant to be unless the next line is a command of its own.
   *
   * @return whether the next line belongs to this one
   */
  private boolean heal(CommandLine line, int from, int lineStart, int lineEnd, boolean hasNewline) {
    int backslash = lineEnd - 1;
    while (backslash >= lineStart && Blanks.isBlank(original[backslash])) {
      backslash--;
    }
    if (backslash < lineStart || original[backslash] != '\\' || startsComment(from, lineEnd)) {
      return false;
    }
    joined[backslash] = ' ';
    boolean carriageReturn = backslash + 2 == lineEnd && original[backslash + 1] == '\r';
    Span span = Span.between(backslash, lineEnd);
    Diagnostic found =
        carriageReturn
            ? Diagnostic.of(
                    CRLF_CONTINUATION,
                    span,
                    "this backslash does not continue the line: a carriage return stands between it"
                        + " and the newline")
                .hint("save the file with LF line ends")
            : Diagnostic.of(
                    BLANK_AFTER_BACKSLASH,
                    span,
                    "this backslash does not continue the line: a blank follows it")
                .hint("remove the blanks behind the backslash");
    boolean continued = hasNewline && lines.goesOn(lineEnd + 1);
    line.report(
        !continued && BackslashFixes.isHealed(original, from, backslash)
            ? found
            : BackslashFixes.blanksBehind(found, original, backslash, lineEnd, continued));
    if (continued) {
      joined[lineEnd] = VERTICAL_TAB;
    }
    return continued;
  }

  private boolean startsComment(int from, int end) {
    int at = firstWord(from, end);
    return at < end && joined[at] == '#';
  }

  private int firstWord(int from, int end) {
    int at = from;
    while (at < end && Blanks.isBlank(joined[at])) {
      at++;
    }
    return at;
  }
}
