package dev.ipseckey.command;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One observed case of the reference implementation; {@code conformance/README.md} says what its
 * fields are.
 */
record ConformanceCase(JsonObject fields) {

  private static final String CORPUS = "/conformance/cases.jsonl";

  /** Every case of the corpus. */
  static List<ConformanceCase> all() {
    try (InputStream in = ConformanceCase.class.getResourceAsStream(CORPUS)) {
      String text =
          new String(Objects.requireNonNull(in, CORPUS).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> new ConformanceCase(new Gson().fromJson(line, JsonObject.class)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return fields.get("id").getAsString();
  }

  List<String> arguments() {
    return fields.getAsJsonArray("args").asList().stream()
        .map(element -> element.getAsString())
        .toList();
  }

  boolean checksOnly() {
    return arguments().contains("-c");
  }

  boolean has(String field) {
    return fields.has(field);
  }

  int exit() {
    return fields.get("exit").getAsInt();
  }

  String verdict() {
    return fields.get("verdict").getAsString();
  }

  /** The name of the quirk. */
  Optional<String> quirk() {
    return text("quirk").map(text -> text.substring(0, text.indexOf(':')));
  }

  /** The messages that the reference sent, in hex, without its process id. */
  List<String> messages() {
    return fields.getAsJsonArray("pfkey").asList().stream()
        .map(element -> element.getAsString())
        .toList();
  }

  /** Exit status of a run of the file of a check. */
  int exitOfRun() {
    return (has("exec") ? fields.getAsJsonObject("exec") : fields).get("exit").getAsInt();
  }

  /** The answer of the kernel; only to message number {@code nth}, from 1, if that is given. */
  Optional<JsonObject> reply() {
    return Optional.ofNullable(fields.getAsJsonObject("reply"));
  }

  List<String> diagnostics() {
    return fields.getAsJsonArray("diagnostics").asList().stream()
        .map(element -> element.getAsString())
        .toList();
  }

  /** Runs the case with more options in front of its own, in files below {@code folder}. */
  Outcome run(Path folder, String... options) {
    return run(folder, arguments(), options);
  }

  /** Runs the file of a check. */
  Outcome execute(Path folder, String... options) {
    return run(
        folder,
        arguments().stream().map(argument -> argument.equals("-c") ? "-f" : argument).toList(),
        options);
  }

  private Outcome run(Path folder, List<String> own, String... options) {
    try {
      Path file = folder.resolve("FILE");
      Files.write(file, input());
      Files.setPosixFilePermissions(file, permissions());
      Path hosts = Files.writeString(folder.resolve("hosts"), hosts());
      List<String> arguments = new ArrayList<>(List.of(options));
      arguments.addAll(List.of("--hosts", hosts.toString()));
      own.forEach(argument -> arguments.add(argument.equals("FILE") ? file.toString() : argument));
      InProcess program = InProcess.program().reading(text("stdin").orElse(""));
      if (has("env")) {
        program =
            program.with("SMF_FMRI", fields.getAsJsonObject("env").get("SMF_FMRI").getAsString());
      }
      return program.run(arguments.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The host names that it knows, as in hosts(5). */
  String hosts() {
    return text("hosts").orElse("");
  }

  /** The bytes of its file. */
  byte[] input() {
    return text("input_b64")
        .map(Base64.getDecoder()::decode)
        .orElseGet(() -> text("input").orElse("").getBytes(StandardCharsets.UTF_8));
  }

  private Set<PosixFilePermission> permissions() {
    int mode = text("file_mode").map(octal -> Integer.parseInt(octal, 8)).orElse(0600);
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if ((mode >> 8 - permission.ordinal() & 1) != 0) {
        permissions.add(permission);
      }
    }
    return permissions;
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).map(element -> element.getAsString());
  }

  @Override
  public String toString() {
    return id();
  }
}
