package dev.ipseckey.report;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.format.Replacement;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What changes in a text, as a unified diff. Without keys it is to be looked at; with them it can
 * be applied.
 */
public final class TextDiff {

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private final boolean showKeys;
  private final Analyser analyser = new Analyser(AnalysisOptions.defaults());

  /**
   * @param showKeys show the text byte for byte; else the digits of keys are X, and bytes that a
   *     terminal would act on are pictures
   */
  public TextDiff(boolean showKeys) {
    this.showKeys = showKeys;
  }

  /** The diff that replacements make; empty if nothing changes. */
  public byte[] of(String name, Document document, List<Replacement> changes) {
    Hunks hunks = new Hunks(shown(document));
    int line = 0;
    int at = 0;
    for (Replacement change : changes) {
      line += newlines(document.source(), at, change.span().start());
      at = change.span().start();
      // Logical lines are compared one by one: they are short, and a file of any length is done.
      hunks.add(
          line,
          lines(exact(document.source(), change.span())),
          lines(exact(change.bytes())),
          shown(Document.parse(SourceText.of(change.bytes()))));
    }
    return unified(name, hunks);
  }

  /** The diff of two texts; empty if they are the same. */
  public byte[] of(String name, SourceText before, SourceText after) {
    Hunks hunks = new Hunks(shown(Document.parse(before)));
    hunks.add(0, lines(exact(before)), lines(exact(after)), shown(Document.parse(after)));
    return unified(name, hunks);
  }

  private byte[] unified(String name, Hunks hunks) {
    String title = showKeys ? exact(name.getBytes(StandardCharsets.UTF_8)) : Printable.text(name);
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            title + ".orig", title, hunks.before, hunks.patch, CONTEXT);
    StringBuilder text = new StringBuilder();
    lines.forEach(shown -> text.append(shown).append('\n'));
    return text.toString().getBytes(charset());
  }

  /** Differences of the exact lines, made of the lines as they are shown. */
  private static final class Hunks {
    private final List<String> before;
    private final Patch<String> patch = new Patch<>();

    /** How many lines more the text has after the differences so far. */
    private int grown;

    Hunks(List<String> before) {
      this.before = before;
    }

    /**
     * @param line index of the first of the old lines in the whole text
     * @param shown the new lines as they are shown
     */
    void add(int line, List<String> old, List<String> now, List<String> shown) {
      int difference = grown;
      for (AbstractDelta<String> delta : LineDiff.of(old, now)) {
        Chunk<String> removed = delta.getSource();
        Chunk<String> added = delta.getTarget();
        int from = line + removed.getPosition();
        int to = line + difference + added.getPosition();
        patch.addDelta(
            new ChangeDelta<>(
                new Chunk<>(from, before.subList(from, from + removed.size())),
                new Chunk<>(
                    to, shown.subList(added.getPosition(), added.getPosition() + added.size()))));
      }
      grown += now.size() - old.size();
    }
  }

  private static int newlines(SourceText source, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += source.at(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  private List<String> shown(Document document) {
    StringBuilder text = new StringBuilder();
    for (CommandLine line : document.lines()) {
      text.append(
          showKeys
              ? exact(document.source(), line.span())
              : KeyMask.of(analyser.analyse(line)).show(line.span()));
    }
    return lines(text.toString()).stream().map(this::harmless).toList();
  }

  private String harmless(String line) {
    if (showKeys) {
      return line;
    }
    return line.endsWith(NO_NEWLINE)
        ? Printable.text(line.substring(0, line.length() - NO_NEWLINE.length())) + NO_NEWLINE
        : Printable.text(line);
  }

  /** Lines without their newlines; the last one says so if it has none. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      lines.add(end < 0 ? text.substring(start) + NO_NEWLINE : text.substring(start, end));
      start = end < 0 ? text.length() : end + 1;
    }
    return lines;
  }

  private static String exact(SourceText source) {
    return exact(source, new Span(0, source.length()));
  }

  private static String exact(SourceText source, Span span) {
    return new String(source.bytes(), span.start(), span.length(), StandardCharsets.ISO_8859_1);
  }

  /** Each byte as one character, so that none is lost. */
  private static String exact(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private Charset charset() {
    return showKeys ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }
}
