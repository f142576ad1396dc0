package dev.ipseckey.report;

import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;

/**
 * A command on one line, with one blank between words and one {@code X} for each word that is
 * hidden. By hand: a large file has a line like this for each of its commands.
 */
final class OneLine {

  private static final byte HIDDEN = 'X';

  private OneLine() {}

  static String of(KeyMask mask, Span command) {
    byte[] bytes = new byte[command.length()];
    return new String(bytes, 0, shorten(bytes, mask.show(command, bytes)), StandardCharsets.UTF_8);
  }

  /** Works in place: what is written never gets ahead of what is read. */
  private static int shorten(byte[] bytes, int end) {
    int size = 0;
    int at = 0;
    byte before = 0;
    while (at < end) {
      byte next = bytes[at];
      int gap = next <= ' ' || next == '\\' ? gap(bytes, at, end) : 0;
      if (gap > 0) {
        at += gap;
        before = ' ';
        if (size > 0 && at < end) {
          bytes[size++] = ' ';
        }
      } else {
        if (next != HIDDEN || before != HIDDEN) {
          bytes[size++] = next;
        }
        before = next;
        at++;
      }
    }
    return size;
  }

  /** How many bytes of white space and line ends with their backslashes stand at a place. */
  private static int gap(byte[] bytes, int from, int to) {
    int end = from;
    int at = from;
    while (at < to) {
      byte next = bytes[at];
      if (isBlank(next)) {
        end = ++at;
      } else if (next == '\\') {
        at = blanksEnd(bytes, at + 1, to);
        if (at == to || bytes[at] != '\n') {
          return end - from;
        }
      } else {
        return end - from;
      }
    }
    return end - from;
  }

  /** The end of the blanks at a place, the newline left out. */
  private static int blanksEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n' && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || '\t' <= b && b <= '\r';
  }
}
