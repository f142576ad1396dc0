package dev.ipseckey.diagnostic;

import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing to say of a text. Holds no key digit: words are masked before they become part of a
 * message.
 *
 * @param id what kind of thing; the catalogue says more about it
 * @param severity the kind's own severity, unless this case differs
 * @param message what is wrong, without a full stop unless the manual page's wording has one
 * @param span the offending word
 * @param expected what could have stood there, sorted; empty if that is not a list
 * @param hint the next step, if there is one to name
 * @param related other places that belong to it
 * @param fixes changes of the text that would answer it, the best first
 */
public record Diagnostic(
    DiagnosticId id,
    Severity severity,
    String message,
    Span span,
    List<String> expected,
    Optional<String> hint,
    List<Related> related,
    List<Fix> fixes) {

  public Diagnostic {
    expected = List.copyOf(expected);
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  /** A diagnostic of the id's own severity and nothing beside its message. */
  public static Diagnostic of(DiagnosticId id, Span span, String message) {
    return new Diagnostic(
        id, id.severity(), message, span, List.of(), Optional.empty(), List.of(), List.of());
  }

  public Diagnostic as(Severity other) {
    return new Diagnostic(id, other, message, span, expected, hint, related, fixes);
  }

  public Diagnostic expecting(List<String> alternatives) {
    return new Diagnostic(id, severity, message, span, alternatives, hint, related, fixes);
  }

  public Diagnostic hint(String text) {
    return hint(Optional.of(text));
  }

  public Diagnostic hint(Optional<String> text) {
    return new Diagnostic(id, severity, message, span, expected, text, related, fixes);
  }

  public Diagnostic related(Span place, String label) {
    return new Diagnostic(
        id, severity, message, span, expected, hint, List.of(new Related(place, label)), fixes);
  }

  /** This diagnostic with one more fix. */
  public Diagnostic fix(Fix fix) {
    List<Fix> all = new ArrayList<>(fixes);
    all.add(fix);
    return new Diagnostic(id, severity, message, span, expected, hint, related, all);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
