package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ipseckey.file.FileSearch;
import dev.ipseckey.language.CommandFileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The files that CI services read, tried on the program itself. */
class CiPartsTest {

  private static final Path ROOT = Path.of("..");
  private static final String SAMPLE = "test/resources/formats/keys/a sample.keys";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"text", "concise"})
  void theProblemMatcherFindsEveryFindingAndNothingElse(String format) throws IOException {
    List<String> lines =
        InProcess.program()
            .run("check", "--syntax-only", "--format", format, SAMPLE)
            .out()
            .lines()
            .toList();

    assertThat(matched(lines))
        .containsExactly(
            "4:67 error key-bits-too-big",
            "5:5 error duplicate-extension",
            "6:7 error misplaced-quote",
            "7:7 error unknown-satype",
            "8:43 warning counter-mode-manual",
            "9:111 notice single-quote",
            "10:1 error unknown-command",
            "11:1 error unknown-command");
  }

  private static List<String> matched(List<String> lines) throws IOException {
    JsonArray matchers =
        JsonParser.parseString(Files.readString(ROOT.resolve("ci/problem-matcher.json")))
            .getAsJsonObject()
            .getAsJsonArray("problemMatcher");
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      for (JsonElement matcher : matchers) {
        JsonObject pattern =
            matcher.getAsJsonObject().getAsJsonArray("pattern").get(0).getAsJsonObject();
        Matcher match = Pattern.compile(pattern.get("regexp").getAsString()).matcher(line);
        if (match.find()) {
          assertThat(group(match, pattern, "file")).isEqualTo(SAMPLE);
          assertThat(group(match, pattern, "message")).isNotBlank();
          String severity =
              pattern.has("severity")
                  ? group(match, pattern, "severity")
                  : matcher.getAsJsonObject().get("severity").getAsString();
          found.add(
              group(match, pattern, "line")
                  + ":"
                  + group(match, pattern, "column")
                  + " "
                  + severity
                  + " "
                  + group(match, pattern, "code"));
        }
      }
    }
    return found;
  }

  private static String group(Matcher match, JsonObject pattern, String name) {
    return match.group(pattern.get(name).getAsInt());
  }

  @Test
  void thePreCommitHooksTakeTheFilesThatASearchFinds() throws IOException {
    List<String> names =
        List.of("ipseckeys", "a.ipseckeys", "b.keys", "c.ipseckey", "keys", "notes.txt", "x.keys~");
    for (String name : names) {
      Files.writeString(folder.resolve(name), "flush\n");
    }
    List<String> found =
        new FileSearch(List.of(CommandFileNames.GLOB))
            .files(folder.toString()).stream()
                .map(name -> Path.of(name).getFileName().toString())
                .toList();

    for (Map<String, String> hook : hooks()) {
      Pattern files = Pattern.compile(hook.get("files"));
      assertThat(names.stream().filter(name -> files.matcher("etc/" + name).find()).sorted())
          .as(hook.get("id"))
          .containsExactlyElementsOf(found);
    }
  }

  @Test
  void thePreCommitHooksRun() throws IOException {
    for (Map<String, String> hook : hooks()) {
      Path good = Files.writeString(folder.resolve("good.keys"), "flush esp\n");
      Path bad = Files.writeString(folder.resolve("bad.keys"), "flsh esp\n");
      List<Object> words = new ArrayList<>(words(hook.get("entry")));
      assertThat(words.removeFirst()).isEqualTo("ipseckey");
      words.add(good);
      assertThat(InProcess.program().run(words.toArray()).status()).as(hook.get("id")).isZero();
      words.add(bad);
      assertThat(InProcess.program().run(words.toArray()).status()).as(hook.get("id")).isOne();
    }
  }

  private static List<Map<String, String>> hooks() throws IOException {
    List<Map<String, String>> hooks =
        new Yaml().load(Files.readString(ROOT.resolve(".pre-commit-hooks.yaml")));
    assertThat(hooks).hasSize(3);
    return hooks;
  }

  @Test
  void theActionPassesItsInputsOn() throws Exception {
    Path program = folder.resolve("src/target/ipseckey/bin/ipseckey");
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\nprintf '[%s]' \"$@\"\nexit 1\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThat(runAction("a b.keys\nsites\n\n", "sarif", "x.sarif", "--numeric  --fix"))
        .isEqualTo(
            "1 [check][--format][sarif][--numeric][--fix][--output][x.sarif][--][a b.keys][sites]");
    assertThat(runAction(".", "github", "", "")).isEqualTo("1 [check][--format][github][--][.]");
  }

  private String runAction(String files, String format, String output, String arguments)
      throws Exception {
    Map<String, Object> action = new Yaml().load(Files.readString(ROOT.resolve("action.yml")));
    List<?> steps = (List<?>) ((Map<?, ?>) action.get("runs")).get("steps");
    Map<?, ?> check = (Map<?, ?>) steps.getLast();
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", (String) check.get("run"));
    Map<String, String> inputs =
        Map.of("files", files, "format", format, "output", output, "arguments", arguments);
    assertThat(((Map<?, ?>) action.get("inputs")).keySet().toArray())
        .containsExactlyInAnyOrderElementsOf(inputs.keySet());
    ((Map<?, ?>) check.get("env"))
        .forEach(
            (name, value) -> {
              String input = ((String) value).replaceAll("\\$\\{\\{ inputs\\.(\\w+) }}", "$1");
              builder.environment().put((String) name, inputs.get(input));
            });
    builder.environment().put("GITHUB_ACTION_PATH", folder.toString());
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + " " + printed;
  }

  /** Each command in a document or a CI file is one that the program takes. */
  @ParameterizedTest
  @ValueSource(strings = {"docs/ci.md", "ci/gitlab.yml"})
  void theCommandsShownAreTaken(String file) throws IOException {
    Path sample = Files.copy(Path.of(SAMPLE), folder.resolve("sample.keys"));
    List<String> commands =
        Pattern.compile("(?m)^[ -]*ipseckey (check [^`\n]*)$")
            .matcher(Files.readString(ROOT.resolve(file)))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      Outcome outcome = InProcess.program().run(arguments(command, sample));
      assertThat(outcome.err()).as(command).doesNotContain("Try '");
      assertThat(outcome.status()).as(command).isOne();
    }
  }

  private Object[] arguments(String command, Path sample) {
    List<String> words = words(command);
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String before = i == 0 ? "" : words.get(i - 1);
      if (before.equals("--output")) {
        arguments.add(folder.resolve("report"));
      } else if (i == 0 || words.get(i).startsWith("-") || before.equals("--format")) {
        arguments.add(words.get(i));
      } else {
        arguments.add(sample);
      }
    }
    return arguments.toArray();
  }

  @Test
  void theYamlShownIsYaml() throws IOException {
    Matcher blocks =
        Pattern.compile("(?s)```yaml\n(.*?)```")
            .matcher(Files.readString(ROOT.resolve("docs/ci.md")));
    List<Object> shown =
        blocks.results().map(block -> (Object) new Yaml().load(block.group(1))).toList();
    assertThat(shown).hasSize(6).allSatisfy(block -> assertThat(block).isInstanceOf(Map.class));
    assertThat((Object) new Yaml().load(Files.readString(ROOT.resolve("ci/gitlab.yml"))))
        .isInstanceOf(Map.class);
  }

  private static List<String> words(String command) {
    return Stream.of(command.strip().split("\\s+")).toList();
  }
}
