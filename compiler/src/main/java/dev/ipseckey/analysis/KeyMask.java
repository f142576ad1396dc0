package dev.ipseckey.analysis;

import dev.ipseckey.language.ValueKind;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Decides what of a line may be shown; the only place that does. Hidden are every word in the place
 * of a key, and every run of {@value #RUN} or more hex digits that the analyser has not accepted as
 * a number or address, wherever it stands.
 */
public final class KeyMask {

  /** Hex digits in a row that may be a key. */
  private static final int RUN = 8;

  /** Characters behind the slash of a key that may be shown; no more than a bit count needs. */
  private static final int BIT_COUNT = 4;

  private final SourceText source;
  private final int start;
  private final boolean[] hidden;

  private KeyMask(SourceText source, Span line) {
    this.source = source;
    this.start = line.start();
    this.hidden = new boolean[line.length()];
  }

  /** The mask of a line that has been analysed. */
  public static KeyMask of(CheckedLine checked) {
    CommandLine line = checked.line();
    KeyMask mask = new KeyMask(line.source(), line.span());
    mask.hideRuns(line.span().start(), line.span().end());
    boolean besideKey = false;
    for (int i = 0; i < line.wordCount(); i++) {
      Word word = line.word(i);
      if (word.role() == Role.KEYWORD) {
        besideKey = word.extension().orElseThrow().kind() == ValueKind.KEY;
      } else if (besideKey) {
        mask.hideKey(word, word.role() == Role.VALUE);
      } else if (word.isQuoted() && !mask(joined(word)).equals(joined(word))) {
        mask.hide(word.start(), word.end());
      }
    }
    List<Argument> arguments = checked.arguments().inOrder();
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (isHarmless(argument)) {
        mask.reveal(argument.value().start(), argument.value().end());
      }
    }
    return mask;
  }

  /** The number of hidden characters is kept, and so is each character that is not hidden. */
  public String show(Span span) {
    byte[] shown = new byte[span.length()];
    return new String(shown, 0, show(span, shown), StandardCharsets.UTF_8);
  }

  /**
   * The same as bytes.
   *
   * @param into takes as many bytes as the span has
   * @return number of bytes shown
   */
  public int show(Span span, byte[] into) {
    byte[] bytes = source.bytes();
    int size = 0;
    for (int i = span.start(), end = span.end(); i < end; i++) {
      byte b = bytes[i];
      int index = i - start;
      if (index < 0 || index >= hidden.length || !hidden[index]) {
        into[size++] = b;
      } else if ((b & 0xc0) != 0x80) {
        into[size++] = 'X';
      }
    }
    return size;
  }

  /** The text with every long run of hex digits as X. For text that is no analysed line. */
  public static String mask(String text) {
    StringBuilder masked = new StringBuilder(text);
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && HexDigits.isHexDigit(text.charAt(i))) {
        run++;
      } else {
        if (run >= RUN) {
          masked.replace(i - run, i, "X".repeat(run));
        }
        run = 0;
      }
    }
    return masked.toString();
  }

  /**
   * The text of a quoted word: all of it as X if it would be a long run of hex digits without its
   * blanks.
   */
  public static String maskQuoted(String text) {
    String joined = text.replaceAll("\\s", "");
    return mask(joined).equals(joined) ? text : hide(text);
  }

  /** The text with every character as X. */
  static String hide(String text) {
    return "X".repeat(text.codePointCount(0, text.length()));
  }

  private static String joined(Word word) {
    return word.text().replaceAll("\\s", "");
  }

  /**
   * Whether the analyser has read the value as a number or an address. A host name may be a key in
   * the wrong place.
   */
  private static boolean isHarmless(Argument argument) {
    return argument instanceof Argument.Numeric
        || argument instanceof Argument.Address outer
            && outer.pattern() instanceof AddressPattern.Literal
        || argument instanceof Argument.InnerAddress inner
            && inner.pattern() instanceof AddressPattern.Literal;
  }

  private void hideRuns(int from, int to) {
    byte[] bytes = source.bytes();
    int run = 0;
    for (int i = from; i <= to; i++) {
      if (i < to && HexDigits.value(bytes[i]) >= 0) {
        run++;
      } else {
        if (run >= RUN) {
          hide(i - run, i);
        }
        run = 0;
      }
    }
  }

  /** A word in the place of a key, or one behind it that may be the rest of the key. */
  private void hideKey(Word word, boolean mayHaveBits) {
    int slash = word.start();
    while (slash < word.end() && source.at(slash) != '/') {
      slash++;
    }
    boolean showBits = mayHaveBits && !word.isQuoted() && word.end() - slash - 1 <= BIT_COUNT;
    hide(word.start(), showBits ? slash : word.end());
  }

  /** A line break and the backslash before it are not part of any word: they stay as they are. */
  private void hide(int from, int to) {
    byte[] bytes = source.bytes();
    Arrays.fill(hidden, from - start, to - start, true);
    int end = Math.min(to + 1, source.length());
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n') {
        reveal(i > from && bytes[i - 1] == '\\' ? i - 1 : i, Math.min(i + 1, to));
      }
    }
  }

  private void reveal(int from, int to) {
    Arrays.fill(hidden, from - start, to - start, false);
  }
}
