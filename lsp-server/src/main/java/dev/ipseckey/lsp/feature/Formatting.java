package dev.ipseckey.lsp.feature;

import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.format.DocumentFormatter;
import dev.ipseckey.format.Replacement;
import dev.ipseckey.format.Style;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * textDocument/formatting, rangeFormatting and onTypeFormatting: the style of {@code ipseckey fmt}.
 * Only what differs is replaced, so that the cursor stays where it is and no key is sent for
 * nothing.
 */
public final class Formatting {

  private Formatting() {}

  /** The edits of a whole document; none if it is doubtful where its commands begin. */
  public static List<Edit> of(Snapshot snapshot, Style style) {
    SourceText source = snapshot.source();
    return edits(source, new DocumentFormatter(style).replacements(source));
  }

  /** The edits of the commands that a span touches. */
  public static List<Edit> of(Snapshot snapshot, Span span, Style style) {
    SourceText source = snapshot.source();
    return edits(source, new DocumentFormatter(style).replacements(source, span));
  }

  /**
   * The edits behind a newline that has just been typed: within a command the next line is
   * indented, behind one the command is formatted.
   *
   * @param offset the cursor, behind the newline
   */
  public static List<Edit> behindNewline(Snapshot snapshot, int offset, Style style) {
    if (offset == 0) {
      return List.of();
    }
    Optional<PlacedLine> typed =
        snapshot.lineAt(offset - 1).filter(line -> !line.line().isComment());
    if (typed.isEmpty()) {
      return List.of();
    }
    String before = snapshot.text(Span.between(typed.get().start(), offset)).stripTrailing();
    boolean continued = typed.get().end() > offset || before.endsWith("\\");
    if (continued && before.endsWith("\\")) {
      return indentation(snapshot, offset, style);
    }
    return typed.get().end() <= offset ? of(snapshot, typed.get().span(), style) : List.of();
  }

  /** Blanks at the beginning of a line, unless it has some already. */
  private static List<Edit> indentation(Snapshot snapshot, int offset, Style style) {
    int start = offset;
    while (start > 0 && isBlank(snapshot, start - 1)) {
      start--;
    }
    int end = offset;
    while (end < snapshot.length() && isBlank(snapshot, end)) {
      end++;
    }
    String wanted = " ".repeat(style.indent());
    Span blanks = Span.between(start, end);
    return snapshot.text(blanks).equals(wanted) ? List.of() : List.of(Edit.of(blanks, wanted));
  }

  private static boolean isBlank(Snapshot snapshot, int offset) {
    String text = snapshot.text(new Span(offset, 1));
    return text.equals(" ") || text.equals("\t");
  }

  private static List<Edit> edits(SourceText source, List<Replacement> replacements) {
    List<Edit> edits = new ArrayList<>();
    for (Replacement replacement : replacements) {
      edits.add(edit(source, replacement));
    }
    return edits;
  }

  /** The replacement without what both texts have in common at their ends. */
  private static Edit edit(SourceText source, Replacement replacement) {
    Span span = replacement.span();
    byte[] before = Arrays.copyOfRange(source.bytes(), span.start(), span.end());
    byte[] after = replacement.bytes();
    int head = Arrays.mismatch(before, after);
    head = Math.max(0, head);
    int most = Math.min(before.length, after.length) - head;
    int tail = 0;
    while (tail < most && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
      tail++;
    }
    while (head > 0 && isInside(before, head)) {
      head--;
    }
    while (tail > 0 && isInside(before, before.length - tail)) {
      tail--;
    }
    return Edit.of(
        Span.between(span.start() + head, span.end() - tail),
        new String(after, head, after.length - tail - head, StandardCharsets.UTF_8));
  }

  /** Whether a place is inside of a character, or between a carriage return and its newline. */
  private static boolean isInside(byte[] text, int at) {
    return at < text.length
        && ((text[at] & 0xc0) == 0x80 || text[at] == '\n' && at > 0 && text[at - 1] == '\r');
  }
}
