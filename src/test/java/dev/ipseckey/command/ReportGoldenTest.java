package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The output formats, in plain sight: beside each {@code x.keys} lie {@code x.txt}, {@code
 * x.color.txt} and {@code x.json}. Run with {@code -Dupdate.golden=true} to write them anew.
 */
class ReportGoldenTest {

  private static final Path FOLDER = Path.of("test/resources/report");
  private static final Path SCHEMA = Path.of("../docs/check-report.schema.json");

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".keys")).sorted().toList();
    }
  }

  private static Outcome check(Path input, Object... options) throws IOException {
    String name = input.getFileName().toString();
    Object[] arguments =
        Stream.concat(Stream.of("check", "-", "--stdin-name", name), Stream.of(options)).toArray();
    return InProcess.program().reading(Files.readAllBytes(input)).run(arguments);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void text(Path input) throws IOException {
    compare(input, ".txt", check(input).out());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void colored(Path input) throws IOException {
    String colored = check(input, "--color", "always").out();

    assertThat(colored.replaceAll("\\u001b\\[[0-9;]*m", "")).isEqualTo(check(input).out());
    compare(input, ".color.txt", colored.replace('\u001b', '␛'));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void json(Path input) throws IOException {
    String json = check(input, "--format", "json").out();

    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    compare(input, ".json", json);
  }

  @Test
  void jsonOfNoFileAtAllFitsTheSchema() {
    Outcome outcome = InProcess.program().run("check", "--format", "json", "missing.keys");

    assertThat(schema().validate(outcome.out(), InputFormat.JSON)).isEmpty();
    assertThat(outcome.out()).contains("\"failure\": \"no such file or directory\"");
  }

  @Test
  void theSchemaMindsWhatItDoesNotKnow() {
    assertThat(
            schema()
                .validate(
                    "{\"version\": 1, \"files\": [], \"total\": 0, \"valid\": 0, \"keys\": []}",
                    InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            schema()
                .validate(
                    "{\"version\": 1, \"files\": [{}], \"total\": 0, \"valid\": 0}",
                    InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void nothingLiesHereWithoutItsInput() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.endsWith(".keys")))
          .allSatisfy(
              name ->
                  assertThat(FOLDER.resolve(name.substring(0, name.indexOf('.')) + ".keys"))
                      .exists());
    }
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(SCHEMA));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(Path input, String ending, String actual) throws IOException {
    String name = input.getFileName().toString();
    Path golden = FOLDER.resolve(name.substring(0, name.length() - ".keys".length()) + ending);
    if (Boolean.getBoolean("update.golden")) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).exists();
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
