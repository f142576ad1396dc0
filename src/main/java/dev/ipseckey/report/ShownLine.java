package dev.ipseckey.report;

import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.source.LineMap;
import dev.ipseckey.source.Position;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A logical line of a file as people may see it: its places as lines and columns, its text without
 * keys.
 */
final class ShownLine {

  private final SourceText source;
  private final LineMap map;
  private final KeyMask mask;

  /** The line of the last excerpt, for the next one is most likely of the same; -1 if none was. */
  private int excerpted = -1;

  private String excerptedText = "";

  ShownLine(SourceText source, LineMap map, KeyMask mask) {
    this.source = source;
    this.map = map;
    this.mask = mask;
  }

  Finding finding(Diagnostic diagnostic) {
    boolean fixable = false;
    List<ProposedFix> proposed = new ArrayList<>(diagnostic.fixes().size());
    for (Fix fix : diagnostic.fixes()) {
      fixable |= fix.safety() == Fix.Safety.SAFE;
      if (!fix.isSecret()) {
        proposed.add(proposed(fix));
      }
    }
    List<Note> notes = new ArrayList<>(diagnostic.related().size());
    for (Related related : diagnostic.related()) {
      notes.add(new Note(place(related.span()), related.label(), excerpts(related.span())));
    }
    return new Finding(
        diagnostic.id(),
        diagnostic.severity(),
        diagnostic.message(),
        place(diagnostic.span()),
        excerpts(diagnostic.span()),
        diagnostic.expected(),
        diagnostic.hint(),
        notes,
        proposed,
        fixable);
  }

  private ProposedFix proposed(Fix fix) {
    List<ProposedFix.Change> changes = new ArrayList<>(fix.edits().size());
    for (Fix.Edit edit : fix.edits()) {
      changes.add(new ProposedFix.Change(place(edit.span()), edit.text()));
    }
    return new ProposedFix(fix.title(), fix.safety(), changes);
  }

  Place place(Span span) {
    return new Place(
        map.position(span.start()),
        map.position(span.end()),
        source.firstByte() + span.start(),
        source.firstByte() + span.end());
  }

  /** The lines that a place is on. */
  List<Excerpt> excerpts(Span span) {
    int first = map.lineIndex(span.start());
    int last = map.lineIndex(Math.max(span.start(), span.end() - 1));
    if (first == last) {
      return List.of(excerpt(first, span));
    }
    List<Excerpt> excerpts = new ArrayList<>(last - first + 1);
    for (int index = first; index <= last; index++) {
      excerpts.add(excerpt(index, span));
    }
    return excerpts;
  }

  private Excerpt excerpt(int index, Span span) {
    Span line = map.line(index);
    int start = Math.clamp(span.start(), line.start(), line.end());
    int end = Math.clamp(span.end(), start, line.end());
    Position from = map.position(start);
    return new Excerpt(
        from.line(), text(index, line), from.column() - 1, map.position(end).column() - 1);
  }

  private String text(int index, Span line) {
    if (excerpted != index) {
      excerpted = index;
      excerptedText = mask.show(line);
    }
    return excerptedText;
  }
}
