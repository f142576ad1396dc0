package dev.ipseckey.syntax;

import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line into words and what stands between them. */
final class Pieces {

  private final CommandLine line;
  private final SourceText source;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(CommandLine line) {
    this.line = line;
    this.source = line.source();
  }

  static List<Piece> of(CommandLine line) {
    return new Pieces(line).cut();
  }

  private List<Piece> cut() {
    Span span = line.span();
    int at = span.start();
    for (Word word : line.words()) {
      gap(at, word.start());
      add(Kind.WORD, word.start(), word.end());
      at = word.end();
    }
    gap(at, span.end());
    return pieces;
  }

  private void gap(int from, int to) {
    int at = from;
    while (at < to) {
      int next = pieceEnd(at, to);
      add(kind(at, next), at, next);
      at = next;
    }
  }

  private Kind kind(int at, int next) {
    return switch (source.at(at)) {
      case '\n' -> Kind.NEWLINE;
      case '#' -> Kind.COMMENT;
      case '\\' -> next == at + 2 && source.at(at + 1) == '\n' ? Kind.CONTINUATION : Kind.DISCARDED;
      default -> isBlank(at) ? Kind.BLANK : Kind.DISCARDED;
    };
  }

  private int pieceEnd(int at, int to) {
    if (source.at(at) == '\n') {
      return at + 1;
    }
    if (continues(at, to)) {
      return at + 2;
    }
    int end = at + 1;
    if (source.at(at) == '#') {
      while (end < to && source.at(end) != '\n' && (line.isComment() || !continues(end, to))) {
        end += continues(end, to) ? 2 : 1;
      }
    } else if (isBlank(at)) {
      while (end < to && isBlank(end)) {
        end++;
      }
    } else {
      while (end < to && !isBlank(end) && source.at(end) != '\n' && !continues(end, to)) {
        end++;
      }
    }
    return end;
  }

  private boolean continues(int at, int to) {
    return source.at(at) == '\\' && at + 1 < to && source.at(at + 1) == '\n';
  }

  private boolean isBlank(int at) {
    return Blanks.isBlank(source.at(at));
  }

  private void add(Kind kind, int from, int to) {
    pieces.add(new Piece(kind, Span.between(from, to)));
  }
}
