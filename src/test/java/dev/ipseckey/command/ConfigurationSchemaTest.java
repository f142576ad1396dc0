package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ipseckey.config.ConfigurationReader;
import dev.ipseckey.config.ConfigurationReader.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;

/** The schema of {@code ipseckey.toml} takes what the program takes. */
class ConfigurationSchemaTest {

  private static final Path SCHEMA = Path.of("../docs/configuration.schema.json");
  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```toml\n(.*?)```");

  /** Run with {@code -Dupdate.golden=true} to write it anew. */
  @Test
  void isWrittenFromTheVocabulary() throws IOException {
    if (Boolean.getBoolean("update.golden")) {
      Files.writeString(SCHEMA, ConfigurationSchema.text());
    }
    assertThat(SCHEMA).content().isEqualTo(ConfigurationSchema.text());
  }

  @Test
  void takesTheDocumentedExamples() throws IOException {
    List<String> examples =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();
    assertThat(examples).isNotEmpty().allSatisfy(ConfigurationSchemaTest::isTaken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[fmt]",
        "[fmt]\nwidth = 40\nindent = 16",
        "[check]\nselect = [\"all\"]\nignore = [\"L060\", \"exit-in-file\"]",
        "[check.severity]\nweak-auth = \"error\""
      })
  void takes(String text) {
    isTaken(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width = 80",
        "[format]\nwidth = 80",
        "fmt = 80",
        "[fmt]\nwidth = 39",
        "[fmt]\nwidth = \"80\"",
        "[fmt]\nwidth = 80.5",
        "[fmt]\nindent = 17",
        "[fmt]\nindent = -9223372036854775808",
        "[fmt]\ntabs = true",
        "[check]\nprofile = \"lax\"",
        "[check]\nselect = [\"zero-spi\"]",
        "[check]\nselect = \"weak-auth\"",
        "[check]\nignore = [\"zero-spi\"]",
        "[check]\nfail-on = \"never\"",
        "[check.severity]\nweak-auth = \"bad\"",
        "[check.severity]\nweak-auht = \"error\""
      })
  void refuses(String text) {
    assertThat(ConfigurationReader.read(text)).isInstanceOf(Result.Faulty.class);
    assertThat(faults(text)).isNotEmpty();
  }

  private static void isTaken(String text) {
    assertThat(ConfigurationReader.read(text)).isInstanceOf(Result.Read.class);
    assertThat(faults(text)).isEmpty();
  }

  private static List<?> faults(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ConfigurationSchema.text())
        .validate(Toml.parse(text).toJson(), InputFormat.JSON);
  }
}
