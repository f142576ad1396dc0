package dev.ipseckey.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/style.md} shows what the golden files hold, and names them all. */
class StyleGuideTest {

  private static final Path FOLDER = Path.of("src/test/resources/format");

  /** A link to a file, then what it becomes. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "\\[`(?<name>[a-z-]+)`]\\([^)]*\\):\\n\\n```\\n(?<text>.*?\\n)```\\n", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("\\[`([a-z-]+)`]\\(\\.\\./compiler/");

  private final String guide = Files.readString(Path.of("../docs/style.md"));

  StyleGuideTest() throws IOException {}

  @Test
  void showsWhatTheFilesBecome() {
    List<MatchResult> examples = EXAMPLE.matcher(guide).results().toList();
    assertThat(examples).hasSizeGreaterThan(10);
    assertThat(examples)
        .allSatisfy(
            example -> assertThat(example.group("text")).isEqualTo(result(example.group("name"))));
  }

  @Test
  void namesEachFile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> !file.endsWith(".formatted.keys"))
              .map(file -> file.substring(0, file.length() - ".keys".length()))
              .toList();
      assertThat(LINK.matcher(guide).results().map(link -> link.group(1)))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static String result(String name) throws IOException {
    Path formatted = FOLDER.resolve(name + ".formatted.keys");
    return Files.readString(Files.exists(formatted) ? formatted : FOLDER.resolve(name + ".keys"));
  }
}
