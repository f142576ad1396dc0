package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.PositionEncoding;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.document.TextPosition;
import dev.ipseckey.lsp.document.TextRange;
import dev.ipseckey.source.Span;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Range;

/** Offsets and spans as the protocol's positions and ranges, in the encoding agreed on. */
record Places(PositionEncoding encoding) {

  /** The encoding that the client likes best; UTF-16 if it says nothing. */
  static PositionEncoding negotiate(ClientCapabilities capabilities) {
    GeneralClientCapabilities general = capabilities.getGeneral();
    List<String> offered = general == null ? null : general.getPositionEncodings();
    if (offered != null) {
      for (String kind : offered) {
        switch (kind) {
          case PositionEncodingKind.UTF8 -> {
            return PositionEncoding.UTF8;
          }
          case PositionEncodingKind.UTF16 -> {
            return PositionEncoding.UTF16;
          }
          case PositionEncodingKind.UTF32 -> {
            return PositionEncoding.UTF32;
          }
          default -> {}
        }
      }
    }
    return PositionEncoding.UTF16;
  }

  String kind() {
    return switch (encoding) {
      case UTF8 -> PositionEncodingKind.UTF8;
      case UTF16 -> PositionEncodingKind.UTF16;
      case UTF32 -> PositionEncodingKind.UTF32;
    };
  }

  int offset(Snapshot snapshot, Position position) {
    return snapshot.offset(text(position), encoding);
  }

  Span span(Snapshot snapshot, Range range) {
    return snapshot.span(text(range), encoding);
  }

  Position position(Snapshot snapshot, int offset) {
    return position(snapshot.position(offset, encoding));
  }

  Range range(Snapshot snapshot, Span span) {
    return new Range(position(snapshot, span.start()), position(snapshot, span.end()));
  }

  static TextRange text(Range range) {
    return new TextRange(text(range.getStart()), text(range.getEnd()));
  }

  private static TextPosition text(Position position) {
    return new TextPosition(position.getLine(), position.getCharacter());
  }

  private static Position position(TextPosition position) {
    return new Position(position.line(), position.character());
  }
}
