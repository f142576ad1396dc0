package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.lsp.document.LineRun;
import dev.ipseckey.lsp.document.LogicalLine;
import dev.ipseckey.lsp.document.Moved;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found in a document before it was edited, kept with its lines: those that an edit does
 * not touch keep what is known of them until the whole has been checked again, wherever they move.
 */
public final class SettledFindings {

  /** Nothing has been checked yet. */
  public static final SettledFindings NONE =
      new SettledFindings(new IdentityHashMap<>(), List.of());

  private final IdentityHashMap<LogicalLine, List<Settled>> byLine;

  /** The lines that findings on other lines speak of. */
  private final Set<LogicalLine> mentioned = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The runs of lines of which there is nothing to say. */
  private final Set<List<LogicalLine>> quiet = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A finding with places that count from the start of its line. */
  private record Settled(Diagnostic diagnostic, List<Elsewhere> related) {}

  /** Another place that it speaks of. */
  private record Elsewhere(LogicalLine line, Span span, String label) {}

  private SettledFindings(IdentityHashMap<LogicalLine, List<Settled>> byLine, List<LineRun> runs) {
    this.byLine = byLine;
    for (List<Settled> settled : byLine.values()) {
      for (Settled one : settled) {
        one.related().forEach(place -> mentioned.add(place.line()));
      }
    }
    for (LineRun run : runs) {
      if (run.lines().stream().noneMatch(this::speaks)) {
        quiet.add(run.lines());
      }
    }
  }

  private boolean speaks(LogicalLine line) {
    return byLine.containsKey(line) || mentioned.contains(line);
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
    return new SettledFindings(byLine, snapshot.runs());
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
    List<PlacedLine> speaking = speaking(later);
    if (!mentioned.isEmpty()) {
      for (PlacedLine placed : speaking) {
        if (mentioned.contains(placed.line())) {
          starts.put(placed.line(), placed.start());
        }
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    for (PlacedLine placed : speaking) {
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

  /** The lines of which there may be something to say. */
  private List<PlacedLine> speaking(Snapshot later) {
    List<PlacedLine> speaking = new ArrayList<>();
    for (LineRun run : later.runs()) {
      if (!quiet.contains(run.lines())) {
        int start = run.start();
        for (LogicalLine line : run.lines()) {
          speaking.add(new PlacedLine(start, line));
          start += line.length();
        }
      }
    }
    return speaking;
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
