package dev.ipseckey.lsp.document;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.source.Span;

/** The same thing at another place: offsets into a text become offsets into a line, and back. */
public final class Moved {

  private Moved() {}

  public static Span span(Span span, int by) {
    return new Span(span.start() + by, span.length());
  }

  /** A diagnostic, and all places that it speaks of. */
  public static Diagnostic diagnostic(Diagnostic diagnostic, int by) {
    return by == 0
        ? diagnostic
        : new Diagnostic(
            diagnostic.id(),
            diagnostic.severity(),
            diagnostic.message(),
            span(diagnostic.span(), by),
            diagnostic.expected(),
            diagnostic.hint(),
            diagnostic.related().stream()
                .map(related -> new Related(span(related.span(), by), related.label()))
                .toList(),
            diagnostic.fixes().stream().map(fix -> fix(fix, by)).toList());
  }

  private static Fix fix(Fix fix, int by) {
    return new Fix(
        fix.title(),
        fix.safety(),
        fix.edits().stream()
            .map(edit -> new Fix.Edit(span(edit.span(), by), edit.text(), edit.secret()))
            .toList());
  }
}
