package dev.ipseckey.execute;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.HostsFile;
import dev.ipseckey.model.Command;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLineReader;

/** Commands for tests, out of their text. */
final class Commands {

  static final String KEY = "0123456789abcdef0123456789abcdef01234567";

  static final String HOSTS =
      """
      192.0.2.1 one two dual
      192.0.2.2 two
      2001:db8::1 dual six many
      fe80::1 dual
      2001:db8::2 many
      """;

  static final AnalysisOptions OPTIONS =
      AnalysisOptions.defaults().trustedExtensions(true).with(HostsFile.parse(HOSTS));

  private Commands() {}

  static CheckedLine line(String text) {
    return line(text, OPTIONS);
  }

  static CheckedLine line(String text, AnalysisOptions options) {
    CommandLineReader reader = new CommandLineReader(options.strictCompat());
    reader.open(SourceText.of(text));
    reader.next();
    return new Analyser(options).analyse(reader.line());
  }

  static Command.OnSa onSa(String text) {
    return (Command.OnSa)
        line(text)
            .command()
            .orElseThrow(
                () -> new IllegalArgumentException(text + ": " + line(text).diagnostics()));
  }
}
