package dev.ipseckey.report;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A diagnostic as people see it: with lines and columns. Holds no key digit.
 *
 * @param lines the lines that the place is on
 * @param expected what could have stood there
 */
public record Finding(
    DiagnosticId id,
    Severity severity,
    String message,
    Place place,
    List<Excerpt> lines,
    List<String> expected,
    Optional<String> hint,
    List<Note> notes) {

  public Finding {
    lines = List.copyOf(lines);
    expected = List.copyOf(expected);
    notes = List.copyOf(notes);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
