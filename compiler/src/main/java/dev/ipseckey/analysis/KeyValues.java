package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.BAD_KEY_BITS;
import static dev.ipseckey.diagnostic.DiagnosticId.EMPTY_KEY;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_BITS_TOO_BIG;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_NOT_HEX;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_TRUNCATED;
import static dev.ipseckey.diagnostic.DiagnosticId.MASKED_KEY;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.KeyMaterial;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys: hex digits, then {@code /} and a decimal bit count if not all of their bits count;
 * ipseckey(8), authkey. What is said of a key names places and lengths, never a digit.
 */
final class KeyValues {

  /** Characters behind the slash that a message may show. */
  private static final int SHOWN = 4;

  private final Report report;

  KeyValues(Report report) {
    this.report = report;
  }

  @Nullable Argument read(Extension extension, Word keyword, Word value) {
    byte[] text = value.bytes();
    int end = value.contentEnd();
    int slash = value.contentStart();
    while (slash < end && text[slash] != '/') {
      slash++;
    }
    int digits =
        hasPrefix(text, value.contentStart(), slash)
            ? value.contentStart() + 2
            : value.contentStart();
    byte[] decoded = decode(text, digits, slash);
    if (decoded == null) {
      reportNotHex(keyword, value, digits, slash);
    }
    int bits = slash < end ? bitCount(text, slash + 1, end) : 8 * ((slash - digits + 1) / 2);
    boolean counted = slash == end || checkBits(value, slash, end, bits, slash - digits);
    return decoded != null && counted
        ? new Argument.Key(extension, keyword.span(), value.span(), key(decoded, bits))
        : null;
  }

  /** {@code 0x} is no part of the key if digits follow. */
  private static boolean hasPrefix(byte[] text, int start, int slash) {
    return slash - start > 2 && text[start] == '0' && (text[start + 1] | 0x20) == 'x';
  }

  /**
   * The bytes of hex digits, an odd last one as the high half of its byte; null if some are none.
   */
  private static byte @Nullable [] decode(byte[] text, int from, int to) {
    byte[] bytes = new byte[(to - from + 1) / 2];
    int at = 0;
    int i = from;
    for (; i + 1 < to; i += 2) {
      int digits = HexDigits.value(text[i]) << 4 | HexDigits.value(text[i + 1]);
      if (digits < 0) {
        return null;
      }
      bytes[at++] = (byte) digits;
    }
    if (i < to) {
      int digit = HexDigits.value(text[i]);
      if (digit < 0) {
        return null;
      }
      bytes[at] = (byte) (digit << 4);
    }
    return bytes;
  }

  private void reportNotHex(Word keyword, Word value, int from, int to) {
    int bad = to;
    boolean masked = true;
    for (int i = to - 1; i >= from; i--) {
      masked &= (value.bytes()[i] | 0x20) == 'x';
      bad = HexDigits.value(value.bytes()[i]) < 0 ? i : bad;
    }
    if (masked) {
      report.add(
          Diagnostic.of(
                  MASKED_KEY,
                  value.span(),
                  "the key is masked: this was saved with -p, without the keys")
              .hint("put the key back in"));
      return;
    }
    report.add(
        Diagnostic.of(
                KEY_NOT_HEX,
                value.span(),
                "the "
                    + keyword.text()
                    + " string is not a hex string: character "
                    + (bad - value.contentStart() + 1)
                    + " is no hex digit")
            .hint("a key is written in the digits 0 to 9 and a to f, without blanks"));
  }

  /**
   * The number behind the slash, blanks and a plus sign before it allowed; -1 if there is no
   * number, {@link Integer#MAX_VALUE} if it is huge.
   */
  private static int bitCount(byte[] text, int from, int end) {
    int at = from;
    while (at < end && (text[at] == ' ' || text[at] >= '\t' && text[at] <= '\r')) {
      at++;
    }
    if (at < end && text[at] == '+') {
      at++;
    }
    if (at == end) {
      return -1;
    }
    long bits = 0;
    for (; at < end; at++) {
      if (text[at] < '0' || text[at] > '9') {
        return -1;
      }
      bits = Math.min(10 * bits + text[at] - '0', Integer.MAX_VALUE);
    }
    return (int) bits;
  }

  private boolean checkBits(Word value, int slash, int end, int bits, int digits) {
    Span span = slash + 1 < end ? Span.between(slash + 1, end) : new Span(slash, 1);
    if (bits < 0) {
      String text = new String(value.bytes(), slash + 1, end - slash - 1, StandardCharsets.UTF_8);
      String shown =
          text.isEmpty()
              ? "nothing"
              : text.length() <= SHOWN ? WordsInMessages.quote(text) : "the text behind the slash";
      report.add(
          Diagnostic.of(BAD_KEY_BITS, span, shown + " is not a bit specifier")
              .hint("write the number of bits behind the slash, in decimal, or leave the slash out")
              .fix(withoutCount(slash, end)));
      return false;
    }
    if (bits == 0) {
      report.add(
          Diagnostic.of(EMPTY_KEY, span, "a key of 0 bits is no key")
              .hint("leave the bit count out to use all digits")
              .fix(withoutCount(slash, end)));
      return false;
    }
    int needed = bits == Integer.MAX_VALUE ? Integer.MAX_VALUE : (bits + 3) / 4;
    if (needed > digits) {
      Diagnostic found =
          Diagnostic.of(
                  KEY_BITS_TOO_BIG,
                  span,
                  "bit length "
                      + (bits > KeyMaterial.MAX_BITS ? "" : bits + " ")
                      + "is too big for a key of "
                      + digits
                      + " digits")
              .hint(
                  digits == 0
                      ? "the key has no digits"
                      : "the digits have " + 4L * digits + " bits");
      report.add(digits == 0 ? found : found.fix(withoutCount(slash, end)));
      return false;
    }
    if (needed < digits) {
      report.add(
          Diagnostic.of(
                  KEY_TRUNCATED,
                  span,
                  "the last "
                      + (digits - needed)
                      + " digits of the key are not used: "
                      + bits
                      + " bits are "
                      + needed
                      + " digits")
              .hint("the digits have " + 4L * digits + " bits")
              .fix(
                  Fix.of(
                      "remove the digits that are not used",
                      Safety.SUGGESTED,
                      Span.between(slash - (digits - needed), slash),
                      "")));
    }
    return true;
  }

  /** All digits count without a number of bits; nothing of the key has to be written for it. */
  private static Fix withoutCount(int slash, int end) {
    return Fix.of("use all digits", Safety.SUGGESTED, Span.between(slash, end), "");
  }

  private static KeyMaterial key(byte[] digits, int bits) {
    int length = (bits + 7) / 8;
    byte[] bytes = length == digits.length ? digits : Arrays.copyOf(digits, length);
    bytes[length - 1] &= (byte) (0xff << 8 * length - bits);
    return new KeyMaterial(bytes, bits);
  }
}
