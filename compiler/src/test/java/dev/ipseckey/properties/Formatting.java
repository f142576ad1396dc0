package dev.ipseckey.properties;

import dev.ipseckey.format.DocumentFormatter;
import dev.ipseckey.format.FileFormatter;
import dev.ipseckey.format.Refusals;
import dev.ipseckey.format.Replacement;
import dev.ipseckey.format.Style;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Document;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** A text as the formatter writes it, and the text that comes of formatting that. */
final class Formatting {

  private static final Style STYLE = Style.DEFAULT;

  private final Document document;
  private final byte[] text;
  private final boolean refused;
  private final byte[] once;
  private final boolean saysChanged;

  Formatting(Document document) {
    this.document = document;
    this.text = Arrays.copyOf(document.source().bytes(), document.source().length());
    this.refused = document.lines().stream().anyMatch(Refusals::isRefused);
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 64);
    FileFormatter formatter = new FileFormatter(STYLE, out::write, line -> {});
    formatter.format(document.source());
    this.once = out.toByteArray();
    this.saysChanged = formatter.changed();
  }

  /** Whether the text is one that must not be formatted. */
  boolean refused() {
    return refused;
  }

  byte[] once() {
    return once;
  }

  boolean isChanged() {
    return !Arrays.equals(once, text);
  }

  boolean saysChanged() {
    return saysChanged;
  }

  /** The lines of the new text. */
  Document formatted() {
    return Document.parse(SourceText.of(once));
  }

  byte[] twice() {
    return isChanged() ? new Formatting(formatted()).once() : once;
  }

  /** The text after the edits that an editor would make. */
  byte[] edited() {
    ByteArrayOutputStream edited = new ByteArrayOutputStream(text.length + 64);
    List<Replacement> changes =
        new DocumentFormatter(STYLE).replacements(document.lines(), new Span(0, text.length));
    int at = 0;
    for (Replacement change : changes) {
      edited.write(text, at, change.span().start() - at);
      edited.writeBytes(change.bytes());
      at = change.span().end();
    }
    edited.write(text, at, text.length - at);
    return edited.toByteArray();
  }
}
