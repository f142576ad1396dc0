package dev.ipseckey.format;

import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;

/**
 * A comment that turns formatting off or on for the lines behind it: {@code # ipseckey: fmt off},
 * with {@code -- reason} behind it or without.
 */
enum FormatSwitch {
  OFF("off"),
  ON("on"),
  /** Any other line. */
  NONE("");

  private static final String[] HEAD = {"#", "ipseckey:", "fmt"};

  private final String word;

  FormatSwitch(String word) {
    this.word = word;
  }

  static FormatSwitch of(CommandLine line) {
    return line.isComment() ? of(line.source(), line.span()) : NONE;
  }

  private static FormatSwitch of(SourceText source, Span comment) {
    int at = comment.start();
    for (String part : HEAD) {
      at = behind(part, source, skipBlanks(source, at, comment.end()), comment.end());
      if (at < 0) {
        return NONE;
      }
    }
    int state = skipBlanks(source, at, comment.end());
    if (state == at) {
      return NONE;
    }
    if (stands(OFF, source, state, comment.end())) {
      return OFF;
    }
    return stands(ON, source, state, comment.end()) ? ON : NONE;
  }

  private static boolean stands(FormatSwitch found, SourceText source, int at, int end) {
    int behind = behind(found.word, source, at, end);
    if (behind < 0) {
      return false;
    }
    int rest = skipBlanks(source, behind, end);
    return rest == end || source.at(rest) == '\n' || rest > behind && isReason(source, rest, end);
  }

  private static boolean isReason(SourceText source, int at, int end) {
    return behind("--", source, at, end) > 0;
  }

  /** Offset behind a part that stands at {@code at}, or -1 if it does not. */
  private static int behind(String part, SourceText source, int at, int end) {
    if (at + part.length() > end) {
      return -1;
    }
    for (int i = 0; i < part.length(); i++) {
      if (source.at(at + i) != part.charAt(i)) {
        return -1;
      }
    }
    return at + part.length();
  }

  private static int skipBlanks(SourceText source, int from, int end) {
    int at = from;
    while (at < end && (source.at(at) == ' ' || source.at(at) == '\t' || source.at(at) == '\r')) {
      at++;
    }
    return at;
  }
}
