package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.BAD_ENCAP;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Word;
import org.jspecify.annotations.Nullable;

/** Reads the value behind a keyword by its kind. */
final class ValueReader {

  private final Report report;
  private final NumberValues numbers;
  private final NamedValues names;
  private final AddressValues addresses;
  private final KeyValues keys;
  private final LabelValues labels;

  ValueReader(AnalysisOptions options, Report report) {
    this.report = report;
    this.numbers = new NumberValues(options, report);
    this.names = new NamedValues(options, report, numbers);
    this.addresses = new AddressValues(options, report);
    this.keys = new KeyValues(report);
    this.labels = new LabelValues(options, report);
  }

  /**
   * Whether the last value was left out as the reference leaves it out, so that its keyword counts
   * as not given.
   */
  boolean dropped() {
    return addresses.dropped();
  }

  /**
   * The argument whose keyword is word {@code at}; its value words are there.
   *
   * @return null if the value is at fault, which then has been reported
   */
  @Nullable Argument read(CommandLine line, int at, Extension extension) {
    Word keyword = line.word(at);
    addresses.forget();
    if (extension.kind().words() == 0) {
      return new Argument.Flag(extension, keyword.span());
    }
    Word value = line.word(at + 1);
    if (value.isBroken()) {
      return null;
    }
    return switch (extension.kind()) {
      case FLAG, UNUSED -> null;
      case NUMBER, PORT, PROTOCOL -> numbers.read(extension, keyword, value);
      case STATE -> names.state(extension, keyword, value);
      case AUTH_ALGORITHM ->
          names.algorithm(Algorithm.Kind.AUTHENTICATION, extension, keyword, value);
      case ENCR_ALGORITHM -> names.algorithm(Algorithm.Kind.ENCRYPTION, extension, keyword, value);
      case ENCAPSULATION -> encapsulation(extension, keyword, value);
      case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 ->
          addresses.read(extension, keyword, value);
      case KEY -> keys.read(extension, keyword, value);
      case IDENTITY -> names.identity(extension, keyword, value, line.word(at + 2));
      case LABEL -> labels.read(extension, keyword, value);
    };
  }

  private @Nullable Argument encapsulation(Extension extension, Word keyword, Word value) {
    if (value.is("udp")) {
      return new Argument.Encapsulation(extension, keyword.span(), value.span());
    }
    report.add(
        Diagnostic.of(
                BAD_ENCAP,
                value.span(),
                "Unknown encapsulation "
                    + WordsInMessages.quote(value)
                    + ": only `udp` is supported")
            .hint("write `udp`")
            .fix(
                Fixes.write(
                    value.text().equalsIgnoreCase("udp") ? Safety.SAFE : Safety.SUGGESTED,
                    value,
                    "udp")));
    return null;
  }
}
