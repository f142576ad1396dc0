package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.BAD_NUMBER;
import static dev.ipseckey.diagnostic.DiagnosticId.NUMBER_RANGE;
import static dev.ipseckey.diagnostic.DiagnosticId.REPLAY_WITH_MANUAL;
import static dev.ipseckey.diagnostic.DiagnosticId.SERVICE_NAME;
import static dev.ipseckey.diagnostic.DiagnosticId.SIGNED_NUMBER;
import static dev.ipseckey.diagnostic.DiagnosticId.ZERO_SPI;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.ValueKind;
import dev.ipseckey.language.WellKnownNumbers;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers, ports and protocol numbers. */
final class NumberValues {

  private final AnalysisOptions options;
  private final Report report;
  private final NumberReader numbers = new NumberReader();

  NumberValues(AnalysisOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  @Nullable Argument read(Extension extension, Word keyword, Word value) {
    if (!isInRange(value, extension.max(), keyword, extension.kind())) {
      return null;
    }
    long number = numbers.value();
    boolean isSpi = extension == Extension.SPI || extension == Extension.PAIR_SPI;
    if (isSpi && number == 0) {
      report.add(
          Diagnostic.of(ZERO_SPI, value.span(), "an SPI is never 0")
              .hint("choose a number from 256 to 0xffffffff; 1 to 255 are reserved"));
      return null;
    }
    if (extension == Extension.REPLAY && number != 0) {
      Diagnostic found =
          Diagnostic.of(
                  REPLAY_WITH_MANUAL,
                  value.span(),
                  "a replay window stops traffic when the peer restarts and counts from 1 again")
              .hint("leave replay out for manual keys");
      report.add(Fixes.removing(found, "leave it out", Safety.SUGGESTED, keyword, value));
    }
    return new Argument.Numeric(extension, keyword.span(), value.span(), number);
  }

  /** Whether the word is a number, in range or not, with a sign or without. */
  boolean isNumber(Word word) {
    return numbers.read(word.bytes(), word.contentStart(), word.contentEnd())
        != NumberReader.Form.NOT_A_NUMBER;
  }

  /** Whether the word is a number without a sign above {@code max}. */
  boolean exceeds(Word word, long max) {
    return switch (numbers.read(word.bytes(), word.contentStart(), word.contentEnd())) {
      case NUMBER -> Long.compareUnsigned(numbers.value(), max) > 0;
      case TOO_LARGE -> true;
      case SIGNED, NOT_A_NUMBER -> false;
    };
  }

  /** The number of a word that may be one from 0 to {@code max}; a fault is reported. */
  OptionalLong inRange(Word value, long max, Word keyword) {
    return isInRange(value, max, keyword, ValueKind.NUMBER)
        ? OptionalLong.of(numbers.value())
        : OptionalLong.empty();
  }

  private boolean isInRange(Word value, long max, Word keyword, ValueKind kind) {
    return switch (numbers.read(value.bytes(), value.contentStart(), value.contentEnd())) {
      case NOT_A_NUMBER -> {
        reportNotANumber(value, keyword, kind);
        yield false;
      }
      case SIGNED -> {
        boolean plus = !numbers.negative() && options.strictCompat();
        if (!plus) {
          Diagnostic found =
              Diagnostic.of(
                      SIGNED_NUMBER,
                      value.span(),
                      WordsInMessages.quote(keyword) + " takes a number without a sign")
                  .hint("remove the sign");
          report.add(numbers.negative() ? found : found.fix(withoutSign(value)));
        }
        yield plus && isBelow(max, value, keyword);
      }
      case TOO_LARGE -> {
        reportRange(max, value, keyword);
        yield false;
      }
      case NUMBER -> isBelow(max, value, keyword);
    };
  }

  private static Fix withoutSign(Word value) {
    return Fix.of("remove the sign", Safety.SAFE, new Span(value.contentStart(), 1), "");
  }

  private boolean isBelow(long max, Word value, Word keyword) {
    boolean below = Long.compareUnsigned(numbers.value(), max) <= 0;
    if (!below) {
      reportRange(max, value, keyword);
    }
    return below;
  }

  private void reportRange(long max, Word value, Word keyword) {
    String limit = Long.toUnsignedString(max) + (max == 0xffff_ffffL ? " (0xffffffff)" : "");
    report.add(
        NUMBER_RANGE,
        value.span(),
        WordsInMessages.quote(keyword)
            + " is a number up to "
            + limit
            + ", and this one is larger");
  }

  private void reportNotANumber(Word value, Word keyword, ValueKind kind) {
    OptionalInt known =
        switch (kind) {
          case PROTOCOL -> WellKnownNumbers.protocol(value.text());
          case PORT -> WellKnownNumbers.service(value.text());
          default -> OptionalInt.empty();
        };
    if (known.isPresent()) {
      report.add(
          Diagnostic.of(
                  SERVICE_NAME,
                  value.span(),
                  WordsInMessages.quote(keyword) + " takes a number, not a name")
              .hint("write " + known.getAsInt())
              .fix(Fixes.write(Safety.SAFE, value, Integer.toString(known.getAsInt()))));
      return;
    }
    Diagnostic found =
        Diagnostic.of(BAD_NUMBER, value.span(), WordsInMessages.quote(value) + " is not a number");
    report.add(
        isBadOctal(value)
            ? found.hint("a leading 0 makes a number octal, without the digits 8 and 9")
            : found.hint("numbers are decimal, 0x hex or 0 octal"));
  }

  private static boolean isBadOctal(Word value) {
    for (int i = value.contentStart(); i < value.contentEnd(); i++) {
      byte b = value.bytes()[i];
      if (b < '0' || b > '9') {
        return false;
      }
    }
    return value.bytes()[value.contentStart()] == '0';
  }
}
