package dev.ipseckey.report;

import dev.ipseckey.analysis.CheckedLine;
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
import java.util.Optional;

/** Turns what the compiler says of a file's commands into findings, one command after another. */
public final class FindingsMaker {

  private static final char HIDDEN = 'X';

  private Optional<Mapped> mapped = Optional.empty();

  /** Lines are counted once for each text, and only if something is said of it. */
  private record Mapped(SourceText source, LineMap lines) {

    @SuppressWarnings(
        "ReferenceEquality") // a text is its buffer: equal bytes at another place have other line
    // numbers
    boolean isOf(SourceText other) {
      return source == other;
    }
  }

  public CommandFindings of(CheckedLine checked) {
    Lines lines =
        new Lines(checked.line().source(), lineMap(checked.line().source()), KeyMask.of(checked));
    return new CommandFindings(
        checked.diagnostics().stream().map(lines::finding).toList(),
        onOneLine(lines.mask().show(checked.line().span())));
  }

  /** By hand: a large file has a line like this for each of its commands. */
  private static String onOneLine(String shown) {
    StringBuilder line = new StringBuilder(shown.length());
    int at = 0;
    while (at < shown.length()) {
      char next = shown.charAt(at);
      int gap = gap(shown, at);
      if (gap > 0) {
        at += gap;
        if (!line.isEmpty() && at < shown.length()) {
          line.append(' ');
        }
      } else {
        if (next != HIDDEN || at == 0 || shown.charAt(at - 1) != HIDDEN) {
          line.append(next);
        }
        at++;
      }
    }
    return line.toString();
  }

  /** How many characters of white space and line ends with their backslashes stand at a place. */
  private static int gap(String text, int from) {
    int end = from;
    int at = from;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (isBlank(next)) {
        end = ++at;
      } else if (next == '\\') {
        at = end(text, at + 1);
        if (at == text.length() || text.charAt(at) != '\n') {
          return end - from;
        }
      } else {
        return end - from;
      }
    }
    return end - from;
  }

  /** The end of the blanks at a place, the newline left out. */
  private static int end(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || '\t' <= c && c <= '\r';
  }

  private LineMap lineMap(SourceText source) {
    Mapped found =
        mapped
            .filter(known -> known.isOf(source))
            .orElseGet(() -> new Mapped(source, LineMap.of(source)));
    mapped = Optional.of(found);
    return found.lines();
  }

  private record Lines(SourceText source, LineMap map, KeyMask mask) {

    Finding finding(Diagnostic diagnostic) {
      return new Finding(
          diagnostic.id(),
          diagnostic.severity(),
          diagnostic.message(),
          place(diagnostic.span()),
          excerpts(diagnostic.span()),
          diagnostic.expected(),
          diagnostic.hint(),
          diagnostic.related().stream().map(this::note).toList(),
          diagnostic.fixes().stream().filter(fix -> !fix.isSecret()).map(this::proposed).toList(),
          diagnostic.fixes().stream().anyMatch(fix -> fix.safety() == Fix.Safety.SAFE));
    }

    private ProposedFix proposed(Fix fix) {
      return new ProposedFix(
          fix.title(),
          fix.safety(),
          fix.edits().stream()
              .map(edit -> new ProposedFix.Change(place(edit.span()), edit.text()))
              .toList());
    }

    private Note note(Related related) {
      return new Note(place(related.span()), related.label(), excerpts(related.span()));
    }

    private Place place(Span span) {
      return new Place(
          map.position(span.start()),
          map.position(span.end()),
          source.firstByte() + span.start(),
          source.firstByte() + span.end());
    }

    private List<Excerpt> excerpts(Span span) {
      int first = map.lineIndex(span.start());
      int last = map.lineIndex(Math.max(span.start(), span.end() - 1));
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
          from.line(), mask.show(line), from.column() - 1, map.position(end).column() - 1);
    }
  }
}
