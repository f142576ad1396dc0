package dev.ipseckey.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of commands, written down a second time from the specification of the language. */
class CommandNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADD             | add                      | file | -     | type | EXTENSIONS
          UPDATE          | update                   | file | -     | type | EXTENSIONS
          UPDATE_PAIR     | update-pair              | file | -     | type | EXTENSIONS
          DELETE          | delete                   | file | shell | type | LOCATORS
          DELETE_PAIR     | delete-pair              | file | shell | type | LOCATORS
          GET             | get                      | file | shell | type | LOCATORS
          FLUSH           | flush                    | file | shell | type | OPTIONAL_TABLE
          DUMP            | dump                     | -    | shell | type | OPTIONAL_TABLE
          SAVE            | save                     | -    | shell | type | TABLE_AND_FILE
          MONITOR         | monitor                  | -    | shell | -    | NONE
          PASSIVE_MONITOR | passive_monitor pmonitor | -    | shell | -    | NONE
          HELP            | help ?                   | -    | shell | -    | TOPIC
          LOAD            | load                     | -    | -     | -    | FILE
          EXIT            | exit quit                | file | shell | -    | IGNORED
          """)
  void isWhatTheManualPageSays(
      CommandName command,
      String spellings,
      String file,
      String shell,
      String type,
      CommandName.Operands operands) {
    assertThat(command.spellings()).isEqualTo(Arrays.asList(spellings.split(" ")));
    assertThat(command.allowedInFile()).isEqualTo(file.equals("file"));
    assertThat(command.allowedFromShell()).isEqualTo(shell.equals("shell"));
    assertThat(command.takesSaType()).isEqualTo(type.equals("type"));
    assertThat(command.operands()).isEqualTo(operands);
    assertThat(command.purpose()).isNotBlank();
  }

  @Test
  void thereAreNoOthers() {
    assertThat(CommandName.all()).hasSize(14);
  }

  @Test
  void spellingsAreMatchedExactly() {
    assertThat(CommandName.spelled("quit")).contains(CommandName.EXIT);
    assertThat(CommandName.spelled("Add")).isEmpty();
    assertThat(CommandName.spelled("ad")).isEmpty();
  }
}
