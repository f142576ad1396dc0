package dev.ipseckey.terminal;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLineReader;

/** Hides the keys of what is being typed, complete or not. */
public final class LineMask {

  private final CommandLineReader reader;
  private final Analyser analyser;

  /**
   * @param options how the commands will be judged; nothing is looked up
   */
  public LineMask(AnalysisOptions options) {
    this.reader = new CommandLineReader(options.strictCompat());
    this.analyser = new Analyser(options.with(NameResolver.none()));
  }

  /** The text with each character of a key as X, and as many characters as before. */
  public String mask(String text) {
    return mask(SourceText.of(text));
  }

  /** The text with each character of a key as X. */
  public String mask(SourceText text) {
    StringBuilder masked = new StringBuilder(text.length());
    reader.open(text);
    while (reader.next()) {
      masked.append(KeyMask.of(analyser.analyse(reader.line())).show(reader.line().span()));
    }
    return masked.toString();
  }

  /**
   * Of a line that continues others, what may be shown.
   *
   * @param pending the lines before it
   */
  String mask(String pending, String line) {
    String all = mask(pending + line);
    return all.substring(all.offsetByCodePoints(0, pending.codePointCount(0, pending.length())));
  }
}
