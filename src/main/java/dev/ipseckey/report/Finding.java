package dev.ipseckey.report;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A diagnostic as people see it: with lines and columns. Holds no key digit.
 *
 * @param lines the lines that the place is on
 * @param expected what could have stood there
 * @param fixes those that may be shown
 * @param fixable whether there is a safe fix, be it one to show or not
 */
public record Finding(
    DiagnosticId id,
    Severity severity,
    String message,
    Place place,
    List<Excerpt> lines,
    List<String> expected,
    Optional<String> hint,
    List<Note> notes,
    List<ProposedFix> fixes,
    boolean fixable) {

  public Finding {
    lines = List.copyOf(lines);
    expected = List.copyOf(expected);
    notes = List.copyOf(notes);
    fixes = List.copyOf(fixes);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The words in question as they may be shown. */
  String words() {
    return lines.stream().map(Excerpt::words).collect(Collectors.joining(" "));
  }
}
