package dev.ipseckey.format;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Formats a document that is all there, in whole or in part, and tells the lines that change. */
public final class DocumentFormatter {

  private static final byte[] NEWLINE = {'\n'};
  private static final byte[] NOTHING = {};

  private final LineFormatter lines;

  public DocumentFormatter(Style style) {
    this.lines = new LineFormatter(style);
  }

  /** The lines of a text that change; none if the text is not to be formatted at all. */
  public List<Replacement> replacements(SourceText text) {
    Document document = Document.parse(text);
    return document.lines().stream().anyMatch(Refusals::isRefused)
        ? List.of()
        : replacements(document.lines(), new Span(0, text.length()));
  }

  /**
   * The lines of a text that change if those are formatted which a span touches: for a selection,
   * or for the line that the cursor has just left.
   */
  public List<Replacement> replacements(SourceText text, Span range) {
    return replacements(Document.parse(text).lines(), range);
  }

  /** The same of a text that has been read already; all its lines in order. */
  public List<Replacement> replacements(List<CommandLine> document, Span range) {
    return replacements(document, range, line -> {});
  }

  /**
   * The same.
   *
   * @param fault is told of each line in the range that is kept because something is wrong with it
   */
  public List<Replacement> replacements(
      List<CommandLine> document, Span range, Consumer<CheckedLine> fault) {
    List<Replacement> changes = new ArrayList<>();
    int last = lastWithText(document);
    boolean off = false;
    // Whether an empty line may come next: not at the beginning, and not behind another.
    boolean emptyAllowed = false;
    for (int i = 0; i < document.size() && document.get(i).span().start() <= range.end(); i++) {
      CommandLine line = document.get(i);
      FormatSwitch found = FormatSwitch.of(line);
      boolean untouched = off && found != FormatSwitch.ON;
      off = untouched || found == FormatSwitch.OFF;
      if (untouched || !touches(range, line.span())) {
        emptyAllowed = untouched || !isEmpty(line);
        continue;
      }
      byte[] original = bytes(line);
      byte[] text = original;
      switch (lines.format(line)) {
        case FormattedLine.Empty _ -> {
          text = emptyAllowed && i < last ? NEWLINE : NOTHING;
          emptyAllowed = false;
        }
        case FormattedLine.Kept kept -> {
          kept.fault().ifPresent(fault);
          emptyAllowed = true;
        }
        case FormattedLine.Written(TextBuffer written, boolean emptyBehind) -> {
          text = emptyBehind && i < last ? written.copyAnd(NEWLINE) : written.copy();
          emptyAllowed = !emptyBehind;
        }
      }
      if (!Arrays.equals(text, original)) {
        changes.add(new Replacement(line.span(), text));
      }
    }
    return changes;
  }

  /** Index of the last line that is not empty; -1 if all are. */
  private int lastWithText(List<CommandLine> document) {
    int last = document.size() - 1;
    while (last >= 0 && isEmpty(document.get(last))) {
      last--;
    }
    return last;
  }

  private boolean isEmpty(CommandLine line) {
    return line.wordCount() == 0
        && !line.isComment()
        && lines.format(line) instanceof FormattedLine.Empty;
  }

  /** Whether the range has a byte of the line, or is a place in it. */
  private static boolean touches(Span range, Span line) {
    return range.overlaps(line) || range.length() == 0 && line.contains(range.start());
  }

  private static byte[] bytes(CommandLine line) {
    return Arrays.copyOfRange(line.source().bytes(), line.span().start(), line.span().end());
  }
}
