package dev.ipseckey.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The texts of help, in plain sight: a file for each topic in question, and one for none. Run with
 * {@code -Dupdate.golden=true} to write them anew.
 */
class HelpGoldenTest {

  private static final Path FOLDER = Path.of("test/resources/help");
  private static final String OVERVIEW = "overview";
  private static final int TERMINAL = 80;

  private final Help help = new Help(CommandName.all(), AlgorithmFile.shipped());

  static List<String> topics() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.txt$", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("topics")
  void saysThis(String topic) throws IOException {
    String text = topic.equals(OVERVIEW) ? help.overview() : help.about(topic).orElseThrow();
    Path golden = FOLDER.resolve(topic + ".txt");
    if (Boolean.getBoolean("update.golden")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyTopicHasAText() {
    for (String topic : help.topics()) {
      assertThat(help.about(topic))
          .as(topic)
          .hasValueSatisfying(
              text ->
                  assertThat(text.lines())
                      .allMatch(line -> line.length() <= TERMINAL)
                      .noneMatch(line -> line.endsWith(" ")));
    }
    assertThat(help.about("nonsense")).isEmpty();
  }

  @Test
  void everyWordOfTheLanguageIsATopic() {
    assertThat(help.topics())
        .contains("quit", "?", "pmonitor", "attr", "srcaddr6", "implicit-label")
        .doesNotContain("flags", "dpd")
        .doesNotHaveDuplicates();
    assertThat(help.about("dpd")).hasValueSatisfying(text -> assertThat(text).contains("none"));
    assertThat(Extension.all())
        .filteredOn(extension -> !extension.isReserved())
        .allSatisfy(extension -> assertThat(help.topics()).containsAll(extension.spellings()));
  }
}
