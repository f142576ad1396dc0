package dev.ipseckey.properties;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sample with what the compiler makes of it: the document, and what the checker reports of each
 * line.
 */
final class Reading {

  /**
   * What is said of one line.
   *
   * @param span the line
   * @param diagnostics what is said
   * @param shown the line as it may be shown
   */
  record Said(Span span, List<Diagnostic> diagnostics, String shown) {}

  private final Sample sample;
  private final SourceText source;
  private final Document document;
  private final List<Said> reported = new ArrayList<>();
  private @Nullable Formatting formatting;

  Reading(Sample sample) {
    this.sample = sample;
    this.source = SourceText.of(sample.text());
    this.document = Document.parse(source);
    new FileChecker(sample.options(), line -> reported.add(said(line))).check(source);
  }

  private static Said said(CheckedLine checked) {
    CommandLine line = checked.line();
    return new Said(
        line.span(), List.copyOf(checked.diagnostics()), KeyMask.of(checked).show(line.span()));
  }

  Sample sample() {
    return sample;
  }

  SourceText source() {
    return source;
  }

  Document document() {
    return document;
  }

  /** The lines that a report would show. */
  List<Said> reported() {
    return reported;
  }

  /**
   * The text as the formatter writes it; empty for one that must not be formatted, and for every
   * second one, because half of them are enough.
   */
  Optional<Formatting> formatting() {
    if (sample.seed() % 2 != 0) {
      return Optional.empty();
    }
    Formatting made = formatting;
    if (made == null) {
      made = new Formatting(document);
      formatting = made;
    }
    return Optional.of(made).filter(done -> !done.refused());
  }

  /** Every line of the document, analysed: those too that a report leaves out. */
  List<CheckedLine> analysed() {
    Analyser analyser = new Analyser(sample.options());
    return document.lines().stream().map(analyser::analyse).toList();
  }
}
