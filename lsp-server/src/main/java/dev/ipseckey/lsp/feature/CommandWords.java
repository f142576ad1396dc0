package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.SaType;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** The words that a command can begin with. */
final class CommandWords {

  private CommandWords() {}

  /** The commands that a file may hold, and whole commands to fill in. */
  static List<Suggestion> all(Snapshot snapshot) {
    List<Suggestion> words = new ArrayList<>();
    for (CommandName command : CommandName.all()) {
      if (command.allowedInFile()) {
        words.add(
            Suggestion.of(
                    command.canonical(),
                    Suggestion.Kind.COMMAND,
                    command == CommandName.EXIT ? 2 : 0,
                    command.purpose(),
                    Documentation.of(command))
                .filteredBy(String.join(" ", command.spellings())));
      }
    }
    words.addAll(Snippets.all(snapshot));
    return words;
  }

  /** The SA types that can follow a command. */
  static List<Suggestion> saTypes(CommandName command) {
    List<SaType> types =
        switch (command.operands()) {
          case EXTENSIONS, LOCATORS -> List.of(SaType.ESP, SaType.AH);
          case OPTIONAL_TABLE, TABLE_AND_FILE -> List.of(SaType.ESP, SaType.AH, SaType.ALL);
          case TOPIC, FILE, NONE, IGNORED -> List.of();
        };
    List<Suggestion> words = new ArrayList<>();
    for (SaType type : types) {
      words.add(
          Suggestion.of(
              type.display(),
              Suggestion.Kind.SA_TYPE,
              words.size(),
              "SA type",
              Documentation.of(type)));
    }
    return words;
  }
}
