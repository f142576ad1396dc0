package dev.ipseckey.analysis;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what there is to say of one command. A list is made when there is something to put into
 * it.
 */
final class Report {

  private List<Diagnostic> diagnostics = List.of();
  private int errors;

  /** Starts with what the form of the line has already shown. */
  void open(List<Diagnostic> lexical) {
    diagnostics = lexical.isEmpty() ? List.of() : new ArrayList<>(lexical);
    errors = 0;
    for (Diagnostic diagnostic : lexical) {
      errors += diagnostic.isError() ? 1 : 0;
    }
  }

  void add(Diagnostic diagnostic) {
    if (diagnostics.isEmpty()) {
      diagnostics = new ArrayList<>();
    }
    diagnostics.add(diagnostic);
    errors += diagnostic.isError() ? 1 : 0;
  }

  void add(DiagnosticId id, Span span, String message) {
    add(Diagnostic.of(id, span, message));
  }

  boolean hasErrors() {
    return errors > 0;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
