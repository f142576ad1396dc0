package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.lsp.document.LogicalLine;
import dev.ipseckey.lsp.document.Moved;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a document before it was edited, kept with its lines: those that an edit does
 * not touch keep what is known of them until the whole has been checked again, wherever they move.
 */
public final class SettledFindings {

  /** Nothing has been checked yet. */
  public static final SettledFindings NONE = new SettledFindings(new IdentityHashMap<>());

  private final IdentityHashMap<LogicalLine, List<Settled>> byLine;

  /** A finding with places that count from the start of its line. */
  private record Settled(Diagnostic diagnostic, List<Elsewhere> related) {}

  /** Another place that it speaks of. */
  private record Elsewhere(LogicalLine line, Span span, String label) {}

  private SettledFindings(IdentityHashMap<LogicalLine, List<Settled>> byLine) {
    this.byLine = byLine;
  }

  /**
   * Keeps findings.
   *
   * @param findings all of the document
   */
  public static SettledFindings of(Snapshot snapshot, List<Diagnostic> findings) {
    IdentityHashMap<LogicalLine, List<Settled>> byLine = new IdentityHashMap<>();
    // What a line shows by itself may have been suppressed.
    for (PlacedLine placed : snapshot.lines()) {
      if (!placed.line().diagnostics().isEmpty()) {
        byLine.put(placed.line(), new ArrayList<>());
      }
    }
    for (Diagnostic finding : findings) {
      line(snapshot, finding.span())
          .ifPresent(
              placed ->
                  byLine
                      .computeIfAbsent(placed.line(), line -> new ArrayList<>())
                      .add(settled(snapshot, placed, finding)));
    }
    return new SettledFindings(byLine);
  }

  private static Settled settled(Snapshot snapshot, PlacedLine placed, Diagnostic finding) {
    List<Elsewhere> related = new ArrayList<>();
    for (Related place : finding.related()) {
      line(snapshot, place.span())
          .ifPresent(
              other ->
                  related.add(
                      new Elsewhere(
                          other.line(), Moved.span(place.span(), -other.start()), place.label())));
    }
    Diagnostic bare =
        new Diagnostic(
            finding.id(),
            finding.severity(),
            finding.message(),
            Moved.span(finding.span(), -placed.start()),
            finding.expected(),
            finding.hint(),
            List.of(),
            List.of());
    return new Settled(bare, related);
  }

  /** The line of a place; of the last one for a place at the end of the text. */
  private static Optional<PlacedLine> line(Snapshot snapshot, Span span) {
    for (PlacedLine placed : snapshot.lines(new Span(span.start(), 0))) {
      return Optional.of(placed);
    }
    return Optional.empty();
  }

  /** What is known of a later state: the old findings of old lines, and what new ones show. */
  public List<Diagnostic> in(Snapshot later) {
    IdentityHashMap<LogicalLine, Integer> starts = new IdentityHashMap<>();
    boolean related =
        byLine.values().stream()
            .flatMap(List::stream)
            .anyMatch(found -> !found.related().isEmpty());
    if (related) {
      later.lines().forEach(placed -> starts.put(placed.line(), placed.start()));
    }
    List<Diagnostic> found = new ArrayList<>();
    for (PlacedLine placed : later.lines()) {
      List<Settled> settled = byLine.get(placed.line());
      if (settled == null) {
        for (Diagnostic diagnostic : placed.line().diagnostics()) {
          found.add(Moved.diagnostic(diagnostic, placed.start()));
        }
      } else {
        for (Settled one : settled) {
          found.add(placed(one, placed, starts));
        }
      }
    }
    return found;
  }

  private static Diagnostic placed(
      Settled settled, PlacedLine placed, IdentityHashMap<LogicalLine, Integer> starts) {
    Diagnostic bare = settled.diagnostic();
    List<Related> related = new ArrayList<>();
    for (Elsewhere place : settled.related()) {
      Integer start = starts.get(place.line());
      if (start != null) {
        related.add(new Related(Moved.span(place.span(), start), place.label()));
      }
    }
    return new Diagnostic(
        bare.id(),
        bare.severity(),
        bare.message(),
        Moved.span(bare.span(), placed.start()),
        bare.expected(),
        bare.hint(),
        related,
        List.of());
  }
}
