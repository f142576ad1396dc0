package dev.ipseckey.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.language.Extension;
import dev.ipseckey.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys that are left out of a command are asked for. */
class MissingKeysTest {

  private final List<Extension> asked = new ArrayList<>();

  private final MissingKeys keys =
      new MissingKeys(
          keyword -> {
            asked.add(keyword);
            return Optional.of(keyword == Extension.AUTHKEY ? " aaaa " : "eeee");
          });

  private String filled(String command) {
    return keys.fillIn(SourceText.of(command)).orElseThrow().toString();
  }

  @Test
  void aQuestionMarkStandsForAKey() {
    assertThat(filled("add esp authkey ? spi 1 encrkey ?\n"))
        .isEqualTo("add esp authkey aaaa spi 1 encrkey eeee\n");
    assertThat(asked).containsExactly(Extension.AUTHKEY, Extension.ENCRKEY);
  }

  @Test
  void soDoesAKeyOutOfTheHistory() {
    assertThat(filled("add esp encrkey XXXXXXXX/30 \\\n spi 1\n"))
        .isEqualTo("add esp encrkey eeee/30 \\\n spi 1\n");
  }

  @Test
  void everythingElseIsWhatItIs() {
    for (String command :
        List.of(
            "help ?\n", "?\n", "add esp spi ? dst XXXX authkey 0X\n", "add esp authkey", "#?\n")) {
      assertThat(filled(command)).isEqualTo(command);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void whoGivesNoKeyDoesNotWantTheCommand() {
    assertThat(
            new MissingKeys(keyword -> Optional.empty())
                .fillIn(SourceText.of("add esp authkey ?\n")))
        .isEmpty();
  }
}
