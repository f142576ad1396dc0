package dev.ipseckey.format;

import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.LineLimits;
import java.util.Optional;

/**
 * Formats logical lines, each by itself: for an editor that a command has just been typed into, and
 * for those who go through a whole text.
 */
public final class LineFormatter {

  private static final FormattedLine EMPTY = new FormattedLine.Empty();
  private static final FormattedLine KEPT = new FormattedLine.Kept(Optional.empty());

  private final LayoutBuilder builder = new LayoutBuilder();
  private final TextBuffer text = new TextBuffer();
  private final LayoutPrinter printer;

  public LineFormatter(Style style) {
    this.printer = new LayoutPrinter(style, text);
  }

  /** What becomes of a line; never throws, whatever is in it. */
  public FormattedLine format(CommandLine line) {
    return switch (builder.layout(line)) {
      case Layout.Empty _ -> EMPTY;
      case Layout.Kept kept -> kept.fault().isEmpty() ? KEPT : new FormattedLine.Kept(kept.fault());
      case Layout.Comment comment -> comment(line, comment);
      case Layout.Command command ->
          printer.print(command.clauses())
              ? new FormattedLine.Written(text, command.emptyBehind())
              : KEPT;
    };
  }

  private FormattedLine comment(CommandLine line, Layout.Comment comment) {
    text.clear();
    text.add(line.source().bytes(), comment.text().start(), comment.text().end());
    if (comment.guarded()) {
      text.add(' ');
    }
    text.add('\n');
    return LineLimits.hold(text.bytes(), text.length())
        ? new FormattedLine.Written(text, false)
        : KEPT;
  }
}
