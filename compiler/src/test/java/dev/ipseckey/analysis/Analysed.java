package dev.ipseckey.analysis;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Command;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.Document;
import java.util.List;
import java.util.Optional;

/** What the analyser makes of the only line of a text. */
final class Analysed {

  private static final AnalysisOptions DEFAULTS = AnalysisOptions.defaults();

  private final CheckedLine line;

  private Analysed(CheckedLine line) {
    this.line = line;
  }

  static Analysed of(String text) {
    return of(text, DEFAULTS);
  }

  static Analysed of(String text, AnalysisOptions options) {
    return new Analysed(
        new Analyser(options).analyse(Document.parse(SourceText.of(text)).lines().getFirst()));
  }

  List<DiagnosticId> ids() {
    return line.diagnostics().stream().map(diagnostic -> diagnostic.id()).toList();
  }

  CheckedLine line() {
    return line;
  }

  /** The value of an extension, if the command has one and there is a command. */
  Optional<Argument> argument(Extension extension) {
    return line.command()
        .map(command -> (Command.OnSa) command)
        .flatMap(command -> command.arguments().get(extension));
  }
}
