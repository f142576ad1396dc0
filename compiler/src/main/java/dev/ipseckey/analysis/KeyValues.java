package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.BAD_KEY_BITS;
import static dev.ipseckey.diagnostic.DiagnosticId.EMPTY_KEY;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_BITS_TOO_BIG;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_NOT_HEX;
import static dev.ipseckey.diagnostic.DiagnosticId.KEY_TRUNCATED;
import static dev.ipseckey.diagnostic.DiagnosticId.MASKED_KEY;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.KeyMaterial;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Keys: hex digits, then {@code /} and a decimal bit count if not all of their bits count; ipseckey(8), authkey. What is said of a key
 * names places and lengths, never a digit.
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
    int digits = hasPrefix(text, value.contentStart(), slash) ? value.contentStart() + 2 : value.contentStart();
    boolean hex = areHex(keyword, value, digits, slash);
    int bits = slash < end ? bitCount(text, slash + 1, end) : defaultBits(slash - digits);
    boolean counted = slash == end || checkBits(value, slash, end, bits, slash - digits);
    if (hex && slash == end && bits == 0) {
      report.add(EMPTY_KEY, value.span(), "the key has no digits");
      return null;
    }
    return hex && counted ? new Argument.Key(extension, keyword.span(), value.span(), key(text, digits, slash, bits)) : null;
  }

  /** {@code 0x} is no part of the key if digits follow. */
  private static boolean hasPrefix(byte[] text, int start, int slash) {
    return slash - start > 2 && text[start] == '0' && (text[start + 1] | 0x20) == 'x';
  }

  /** An odd last digit is the high half of a byte. */
  private static int defaultBits(int digits) {
    return 4 * (digits + (digits & 1));
  }

  private boolean areHex(Word keyword, Word value, int from, int to) {
    int bad = from;
    boolean masked = to > from;
    for (int i = from; i < to; i++) {
      masked &= (value.bytes()[i] | 0x20) == 'x';
    }
    if (masked) {
      report.add(
          Diagnostic.of(MASKED_KEY, value.span(), "the key is masked: this was saved with -p, without the keys").hint("put the key back in"));
      return false;
    }
    while (bad < to && HexDigits.value(value.bytes()[bad]) >= 0) {
      bad++;
    }
    if (bad == to) {
      return true;
    }
    report.add(
        Diagnostic.of(
                KEY_NOT_HEX,
                value.span(),
                "the " + keyword.text() + " string is not a hex string: character " + (bad - value.contentStart() + 1) + " is no hex digit")
            .hint("a key is written in the digits 0 to 9 and a to f, without blanks"));
    return false;
  }

  /** The number behind the slash, blanks and a plus sign before it allowed; -1 if there is no number, {@link Integer#MAX_VALUE} if it is huge. */
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
      String shown = text.isEmpty() ? "nothing" : text.length() <= SHOWN ? WordsInMessages.quote(text) : "the text behind the slash";
      report.add(
          Diagnostic.of(BAD_KEY_BITS, span, shown + " is not a bit specifier")
              .hint("write the number of bits behind the slash, in decimal, or leave the slash out"));
      return false;
    }
    if (bits == 0) {
      report.add(Diagnostic.of(EMPTY_KEY, span, "a key of 0 bits is no key").hint("leave the bit count out to use all digits"));
      return false;
    }
    int needed = bits == Integer.MAX_VALUE ? Integer.MAX_VALUE : (bits + 3) / 4;
    if (needed > digits) {
      report.add(
          Diagnostic.of(KEY_BITS_TOO_BIG, span, "bit length " + (bits == Integer.MAX_VALUE ? "" : bits + " ") + "is too big for a key of " + digits + " digits")
              .hint(digits == 0 ? "the key has no digits" : "the digits have " + 4L * digits + " bits"));
      return false;
    }
    if (needed < digits) {
      report.add(
          Diagnostic.of(KEY_TRUNCATED, span, "the last " + (digits - needed) + " digits of the key are not used: " + bits + " bits are " + needed + " digits")
              .hint("the digits have " + 4L * digits + " bits"));
    }
    return true;
  }

  private static KeyMaterial key(byte[] text, int from, int slash, int bits) {
    byte[] bytes = new byte[(bits + 7) / 8];
    int digits = Math.min((bits + 3) / 4, slash - from);
    for (int i = 0; i < digits; i++) {
      int digit = HexDigits.value(text[from + i]);
      bytes[i / 2] |= (byte) ((i & 1) == 0 ? digit << 4 : digit);
    }
    int unused = 8 * bytes.length - bits;
    bytes[bytes.length - 1] &= (byte) (0xff << unused);
    return new KeyMaterial(bytes, bits);
  }
}
