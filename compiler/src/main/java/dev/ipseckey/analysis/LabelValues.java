package dev.ipseckey.analysis;

import static dev.ipseckey.diagnostic.DiagnosticId.BAD_LABEL;
import static dev.ipseckey.diagnostic.DiagnosticId.LABELS_NOT_ENABLED;
import static dev.ipseckey.diagnostic.DiagnosticId.UNKNOWN_LABEL;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.syntax.Word;
import dev.ipseckey.syntax.WordPlaces;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sensitivity labels, which are allowed under Trusted Extensions only; ipseckey(8), label. */
final class LabelValues {

  /** The internal form, as save writes it: groups of hex digits, the first behind {@code 0x}. */
  private static final class Shape {
    static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]+(-[0-9a-fA-F]+)*");
  }

  private final AnalysisOptions options;
  private final Report report;

  LabelValues(AnalysisOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  @Nullable Argument read(Extension extension, Word keyword, Word value) {
    if (!options.trustedExtensions()) {
      report.add(
          Diagnostic.of(
                  LABELS_NOT_ENABLED,
                  keyword.span(),
                  WordsInMessages.quote(keyword)
                      + " is for systems with Trusted Extensions; the kernel of another refuses it (diagnostic code 83, or EOPNOTSUPP for ah)")
              .hint("--trusted-extensions checks for such a system"));
      return null;
    }
    if (WordPlaces.isExtension(value)) {
      report.add(NamedValues.looksLikeKeyword(value));
    }
    String text = value.text();
    if (text.startsWith("0x") || text.startsWith("0X")) {
      if (Shape.HEX.matcher(text).matches()) {
        return new Argument.Label(extension, keyword.span(), value.span(), text);
      }
      report.add(
          Diagnostic.of(BAD_LABEL, value.span(), "the label is not in hexadecimal form")
              .hint("groups of hex digits joined by -, the first behind 0x"));
      return null;
    }
    Optional<String> hex = options.labels().hex(text);
    if (hex.isEmpty()) {
      report.add(
          Diagnostic.of(
                  UNKNOWN_LABEL, value.span(), "Unknown label " + WordsInMessages.quote(value))
              .hint("--label-table names a file of labels"));
      return null;
    }
    return new Argument.Label(extension, keyword.span(), value.span(), hex.get());
  }
}
