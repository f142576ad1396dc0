package dev.ipseckey.command;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.file.FileRewrite;
import dev.ipseckey.file.Text;
import dev.ipseckey.format.DocumentFormatter;
import dev.ipseckey.format.FileFormatter;
import dev.ipseckey.format.Refusals;
import dev.ipseckey.format.Replacement;
import dev.ipseckey.format.Style;
import dev.ipseckey.report.FindingsMaker;
import dev.ipseckey.report.TextDiff;
import dev.ipseckey.report.TextReport;
import dev.ipseckey.source.ByteOutput;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Document;
import java.util.List;
import java.util.function.Consumer;

/**
 * Formats one text after the other and reports on standard error what is in the way. Each method
 * tells whether there is something to fail for, and throws {@link dev.ipseckey.file.Unusable} if a
 * file cannot be read or written.
 */
final class FormatRun {

  private static final ByteOutput NOWHERE = (from, offset, length) -> {};

  private final Environment environment;
  private final TextReport report;
  private final boolean follow;

  FormatRun(Environment environment, ColorChoice color, boolean follow) {
    this.environment = environment;
    this.report = new TextReport(environment.err(), environment.paletteOfErr(color), false);
    this.follow = follow;
  }

  /** Prints the formatted text. */
  boolean print(String name, Text text, Style style) {
    return isRefused(name, text) || format(name, text, style, environment.out()::write).kept() > 0;
  }

  /** Writes the file anew, if that changes it. */
  boolean write(String name, Text text, Style style) {
    try (FileRewrite rewrite = FileRewrite.of(name, follow)) {
      if (isRefused(name, text)) {
        return true;
      }
      FileFormatter formatter = format(name, text, style, rewrite);
      if (formatter.changed()) {
        rewrite.commit();
      }
      return formatter.kept() > 0;
    }
  }

  /**
   * Looks whether formatting would change the text.
   *
   * @param aloud print its name if it would, and report broken commands
   */
  boolean check(String name, Text text, Style style, boolean aloud) {
    if (aloud && isRefused(name, text)) {
      return true;
    }
    FileFormatter formatter = aloud ? format(name, text, style, NOWHERE) : quietly(text, style);
    if (aloud && formatter.changed()) {
      environment.out().print(name + "\n");
    }
    return formatter.changed() || formatter.kept() > 0;
  }

  /** Prints what formatting would change. */
  boolean diff(String name, Text text, Style style, boolean showKeys) {
    if (isRefused(name, text)) {
      return true;
    }
    Document document = Document.parse(SourceText.of(text.bytes()));
    Broken broken = new Broken(name);
    List<Replacement> changes =
        new DocumentFormatter(style)
            .replacements(document.lines(), new Span(0, document.source().length()), broken);
    byte[] diff = new TextDiff(showKeys).of(name, document, changes);
    environment.out().write(diff, 0, diff.length);
    broken.end();
    return broken.count > 0;
  }

  private boolean isRefused(String name, Text text) {
    FindingsMaker findings = new FindingsMaker();
    report.begin(name);
    boolean refused = text.read(in -> Refusals.scan(in, line -> report.add(findings.of(line))));
    if (refused) {
      environment.complain(
          name + ": left as it is, because it is not certain where its commands begin");
    }
    return refused;
  }

  private FileFormatter format(String name, Text text, Style style, ByteOutput out) {
    Broken broken = new Broken(name);
    FileFormatter formatter = new FileFormatter(style, out, broken);
    read(text, formatter);
    broken.end();
    return formatter;
  }

  private static FileFormatter quietly(Text text, Style style) {
    FileFormatter formatter = new FileFormatter(style, NOWHERE, line -> {});
    read(text, formatter);
    return formatter;
  }

  private static void read(Text text, FileFormatter formatter) {
    text.read(
        in -> {
          formatter.format(in);
          return formatter;
        });
  }

  /** Reports the broken commands of one text. */
  private final class Broken implements Consumer<CheckedLine> {
    private final String name;
    private final FindingsMaker findings = new FindingsMaker();
    private long count;

    Broken(String name) {
      this.name = name;
      report.begin(name);
    }

    @Override
    public void accept(CheckedLine line) {
      count++;
      environment.out().flush();
      report.add(findings.of(line));
    }

    void end() {
      if (count > 0) {
        environment.complain(
            name
                + ": "
                + (count == 1 ? "a broken command was" : count + " broken commands were")
                + " left as "
                + (count == 1 ? "it is" : "they are"));
      }
    }
  }
}
