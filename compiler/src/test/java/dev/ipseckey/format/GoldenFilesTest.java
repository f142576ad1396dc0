package dev.ipseckey.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ipseckey.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * The files under {@code format/}: {@code x.keys} becomes {@code x.formatted.keys}, and stays as it
 * is if there is no such file. {@code -Dupdate.golden=true} writes the files anew.
 */
class GoldenFilesTest {

  private static final String SUFFIX = ".keys";
  private static final String FORMATTED = ".formatted.keys";

  @TestFactory
  Stream<DynamicNode> fileIsFormatted() {
    return inputs().stream()
        .map(
            file ->
                dynamicContainer(
                    file.getFileName().toString(),
                    Stream.of(
                        test("becomes what it should", () -> compare(file)),
                        test(
                            "stays so",
                            () -> assertThat(formatted(expected(file))).isEqualTo(expected(file))),
                        test("with CR LF too", () -> compareWithCrLf(file)))));
  }

  private static DynamicTest test(String name, Executable test) {
    return dynamicTest(name, test);
  }

  @Test
  void everyResultHasItsFile() {
    assertThat(files())
        .filteredOn(file -> file.toString().endsWith(FORMATTED))
        .allSatisfy(file -> assertThat(inputOf(file)).isRegularFile());
  }

  private static void compare(Path file) throws IOException {
    String formatted = formatted(Files.readString(file));
    if (Boolean.getBoolean("update.golden")) {
      update(file, formatted);
    }
    assertThat(formatted).isEqualTo(expected(file));
  }

  /** Lines that are kept byte for byte keep their line ends as well. */
  private static void compareWithCrLf(Path file) throws IOException {
    String text = Files.readString(file).replace("\n", "\r\n");
    assertThat(formatted(text).replace("\r\n", "\n")).isEqualTo(expected(file));
  }

  private static String formatted(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FileFormatter(Style.DEFAULT, out::write, fault -> {}).format(SourceText.of(text));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String expected(Path file) throws IOException {
    Path formatted = formattedOf(file);
    return Files.readString(Files.exists(formatted) ? formatted : file);
  }

  private static void update(Path file, String formatted) throws IOException {
    Path result = Path.of("src/test/resources/format", formattedOf(file).getFileName().toString());
    Files.deleteIfExists(result);
    Files.deleteIfExists(formattedOf(file));
    if (!formatted.equals(Files.readString(file))) {
      Files.writeString(result, formatted);
      Files.writeString(formattedOf(file), formatted);
    }
  }

  private static Path formattedOf(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + FORMATTED);
  }

  private static Path inputOf(Path formatted) {
    String name = formatted.getFileName().toString();
    return formatted.resolveSibling(name.substring(0, name.length() - FORMATTED.length()) + SUFFIX);
  }

  private static List<Path> inputs() {
    return files().stream().filter(file -> !file.toString().endsWith(FORMATTED)).toList();
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(
          Objects.requireNonNull(GoldenFilesTest.class.getResource("/format"), "no golden files")
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
