package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Role;
import java.util.List;

/** textDocument/completion: what can be typed at a place. */
public final class Completion {

  /**
   * What can be typed.
   *
   * @param insert what has been typed of the word, to be replaced
   * @param replace the whole word, to be replaced if the user wants that
   */
  public record Offer(List<Suggestion> suggestions, Span insert, Span replace) {
    public Offer {
      suggestions = List.copyOf(suggestions);
    }
  }

  private Completion() {}

  public static Offer at(Snapshot snapshot, int offset) {
    return Probe.at(snapshot, offset)
        .map(
            probe ->
                new Offer(
                    probe.comment()
                        ? SuppressionWords.at(probe.before())
                        : suggestions(snapshot, offset, probe),
                    probe.insert(),
                    probe.replace()))
        .orElseGet(() -> new Offer(List.of(), new Span(offset, 0), new Span(offset, 0)));
  }

  private static List<Suggestion> suggestions(Snapshot snapshot, int offset, Probe probe) {
    CommandLine line = probe.view().line();
    int last = line.wordCount() - 1;
    if (last < 0) {
      return List.of();
    }
    Role role = line.word(last).role();
    if (role == Role.COMMAND) {
      return CommandWords.all(snapshot);
    }
    CommandName command = line.word(0).command().orElse(null);
    if (command == null) {
      return List.of();
    }
    return switch (role) {
      case COMMAND, OPERAND -> List.of();
      case SA_TYPE -> CommandWords.saTypes(command);
      case KEYWORD, STRAY -> ExtensionWords.of(command, probe.view(), probe.whole().line());
      case VALUE -> new ValueWords(snapshot, offset, probe.view(), probe.whole().line()).at(last);
    };
  }
}
