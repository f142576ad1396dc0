package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program prints what the reference printed, for the same answers of the kernel at the same
 * time: every recorded case that is no quirk, not undefined and free of error texts, byte for byte.
 */
class PrintedOutputTest {

  private static final TimeZone ZONE = TimeZone.getDefault();

  @TempDir private Path folder;

  @BeforeAll
  static void recordedInUtc() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @AfterAll
  static void backHome() {
    TimeZone.setDefault(ZONE);
  }

  record Case(JsonObject fields) {

    boolean has(String field) {
      return fields.has(field);
    }

    Optional<String> text(String field) {
      return Optional.ofNullable(fields.get(field)).map(JsonElement::getAsString);
    }

    List<String> list(String field) {
      return fields.getAsJsonArray(field).asList().stream().map(JsonElement::getAsString).toList();
    }

    @Override
    public String toString() {
      return text("id").orElseThrow();
    }
  }

  static List<Case> clean() {
    try (InputStream in =
        Objects.requireNonNull(
            PrintedOutputTest.class.getResourceAsStream("/conformance/output.jsonl"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> new Case(new Gson().fromJson(line, JsonObject.class)))
          .filter(each -> !each.has("quirk") && !each.has("undefined") && !each.has("errors"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noneIsMissing() {
    assertThat(clean()).hasSize(185);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clean")
  void isTheRecordedOne(Case each) throws IOException {
    Outcome outcome = run(each);

    assertThat(printed(outcome.out()))
        .as(outcome.err())
        .isEqualTo(withoutProcess(each.text("stdout").orElseThrow()));
    assertThat(saved()).isEqualTo(each.text("file").orElse(""));
  }

  private Outcome run(Case each) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--strict-compat",
                "--clock",
                "1700747100",
                "--sadb",
                "replay:" + write("replies", String.join("\n", each.list("replies"))),
                "--hosts",
                write("hosts", each.text("hosts").orElse("")).toString()));
    each.text("kmc_map")
        .ifPresent(map -> arguments.addAll(List.of("--cookies", write("map", map).toString())));
    InProcess program = InProcess.program().reading(input(each));
    Stream<String> recorded =
        each.list("args").stream()
            .map(
                word ->
                    switch (word) {
                      case "FILE" -> write("input", each.text("input").orElseThrow()).toString();
                      case "OUT", "no/OUT" -> folder.resolve(word).toString();
                      default -> word;
                    });
    return program.run(Stream.concat(arguments.stream(), recorded).toArray());
  }

  /** What is typed; a file named in it lies in the folder of the test. */
  private String input(Case each) {
    return each.text("stdin").orElse("").replace(" OUT", " " + folder.resolve("OUT"));
  }

  private Path write(String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String saved() throws IOException {
    Path file = folder.resolve("OUT");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** The corpus leaves the words behind a diagnostic code out. */
  private static String printed(String text) {
    return withoutProcess(text).replaceAll("(?m)^(  Diagnostic code \\d+:  ).*\\.$", "$1<text>.");
  }

  /** Whoever runs it has a process of its own. */
  private static String withoutProcess(String text) {
    return text.replaceAll("pid=" + ProcessHandle.current().pid() + "\\.", "pid=4711.");
  }
}
