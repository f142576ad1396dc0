package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ipseckey fmt}: what it prints, writes, reports and ends with. */
class FmtCommandTest {

  private static final String KEY = "405ef71b4e1cfa0e485193779fdc5586";
  private static final String MESSY =
      "add  ESP spi 257 encralg AES encrkey " + KEY + " daddr 192.0.2.1\n";
  private static final String NEAT =
      "add esp spi 257 dst 192.0.2.1 \\\n    encr_alg aes encrkey " + KEY + "\n";
  private static final String BROKEN = "flush   esp\nad   esp\n";

  private final InProcess program = InProcess.program();

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Nested
  class ToStandardOutput {

    @Test
    void goesAFile() throws IOException {
      Path file = file("a.keys", MESSY);
      assertThat(program.run("fmt", file)).isEqualTo(new Outcome(0, NEAT, ""));
      assertThat(file).hasContent(MESSY);
    }

    @Test
    void goesStandardInput() {
      assertThat(program.reading(MESSY).run("fmt", "-")).isEqualTo(new Outcome(0, NEAT, ""));
      assertThat(program.reading(MESSY).run("fmt")).isEqualTo(new Outcome(0, NEAT, ""));
    }

    @Test
    void goesTheRestOfABrokenFile() {
      Outcome outcome = program.reading(BROKEN).run("fmt", "--stdin-name", "x.keys", "-");
      assertThat(outcome.out()).isEqualTo("flush esp\nad   esp\n");
      assertThat(outcome.err())
          .startsWith("x.keys:2:1: error[unknown-command]: ")
          .endsWith("ipseckey: x.keys: a broken command was left as it is\n");
      assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"flush  esp\nadd esp spi 257 \\\n", "flush  esp\n# old: \\\nadd esp spi 257\n"})
    void goesNothingIfItIsDoubtfulWhereCommandsBegin(String text) {
      Outcome outcome = program.reading(text).run("fmt");
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.errors())
          .containsAnyOf("dangling-continuation", "comment-continued")
          .hasSize(1);
      assertThat(outcome.err())
          .endsWith(
              "ipseckey: <stdin>: left as it is, because it is not certain where its commands"
                  + " begin\n");
      assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void goNoFaultsOfValues() {
      assertThat(program.reading("get  esp spi 0 dst 10.0.0.999 replay\n").run("fmt").status())
          .isEqualTo(1);
      assertThat(program.reading("get  esp spi 0 dst 10.0.0.999\n").run("fmt"))
          .isEqualTo(new Outcome(0, "get esp spi 0 dst 10.0.0.999\n", ""));
    }

    @Test
    void goesNoLineOfEndlessLength() {
      Outcome outcome = program.reading("flush  esp\n# " + "x".repeat(2_000_000)).run("fmt");
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.errors()).contains("line-too-long");
      assertThat(outcome.status()).isEqualTo(1);
    }
  }

  @Nested
  class Written {

    @Test
    void isEachFileThatChanges() throws IOException {
      Path messy = file("messy.keys", MESSY);
      Path neat = file("neat.keys", NEAT);
      Object key = Files.getAttribute(neat, "unix:ino");
      assertThat(program.run("fmt", "--write", folder)).isEqualTo(new Outcome(0, "", ""));
      assertThat(messy).hasContent(NEAT);
      assertThat(Files.getAttribute(neat, "unix:ino")).as("the same file").isEqualTo(key);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(messy)))
          .isEqualTo("rw-------");
    }

    @Test
    void isTheRestOfABrokenFile() throws IOException {
      Path file = file("a.keys", BROKEN);
      assertThat(program.run("fmt", "--write", file).status()).isEqualTo(1);
      assertThat(file).hasContent("flush esp\nad   esp\n");
    }

    @Test
    void isNoFileThatIsRefused() throws IOException {
      Path file = file("a.keys", "flush  esp\nflush \\\n");
      assertThat(program.run("fmt", "--write", file).status()).isEqualTo(1);
      assertThat(file).hasContent("flush  esp\nflush \\\n");
    }

    @Test
    void isNoLinkUnlessToldTo() throws IOException {
      Path file = file("a.keys", MESSY);
      Path link = Files.createSymbolicLink(folder.resolve("link"), file);
      assertThat(program.run("fmt", "--write", link).status()).isEqualTo(2);
      assertThat(file).hasContent(MESSY);
      assertThat(program.run("fmt", "--write", "--follow", link).status()).isZero();
      assertThat(file).hasContent(NEAT);
      assertThat(link).isSymbolicLink();
    }
  }

  @Nested
  class Checked {

    @Test
    void areFilesByName() throws IOException {
      Path messy = file("messy.keys", MESSY);
      file("neat.keys", NEAT);
      assertThat(program.run("fmt", "--check", folder)).isEqualTo(new Outcome(1, messy + "\n", ""));
      assertThat(messy).hasContent(MESSY);
    }

    @Test
    void areFormattedFilesInSilence() throws IOException {
      assertThat(program.run("fmt", "--check", file("neat.keys", NEAT)))
          .isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void isStandardInput() {
      assertThat(program.reading(MESSY).run("fmt", "--check", "--stdin-name=x", "-").out())
          .isEqualTo("x\n");
    }
  }

  @Nested
  class Diff {

    @Test
    void hidesKeys() throws IOException {
      Path file = file("a.keys", MESSY);
      Outcome outcome = program.run("fmt", "--diff", file);
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out())
          .isEqualTo(
              """
              --- FILE.orig
              +++ FILE
              @@ -1,1 +1,2 @@
              -add  ESP spi 257 encralg AES encrkey KEY daddr 192.0.2.1
              +add esp spi 257 dst 192.0.2.1 \\
              +    encr_alg aes encrkey KEY
              """
                  .replace("FILE", file.toString())
                  .replace("KEY", "X".repeat(KEY.length())));
      assertThat(file).hasContent(MESSY);
    }

    @Test
    void canBeAppliedWithKeys() throws IOException, PatchFailedException {
      String text = "# one\n\n\n\n" + MESSY + "flush ah\n".repeat(9) + MESSY + "#  last \r\n";
      Path file = file("a.keys", text);
      String diff = program.run("fmt", "--diff", "--show-keys", file).out();
      assertThat(diff).contains(KEY);
      assertThat(
              String.join(
                  "\n",
                  UnifiedDiffUtils.parseUnifiedDiff(diff.lines().toList())
                      .applyTo(text.lines().toList())))
          .isEqualTo("# one\n\n" + NEAT + "flush ah\n".repeat(9) + NEAT + "#  last");
    }

    @Test
    void tellsAMissingNewline() {
      assertThat(program.reading("flush").run("fmt", "--diff").out())
          .endsWith("-flush\n\\ No newline at end of file\n+flush\n");
    }

    @Test
    void isEmptyWhereNothingChanges() {
      assertThat(program.reading(NEAT).run("fmt", "--diff")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void failsBesideCheck() {
      assertThat(program.reading(MESSY).run("fmt", "--diff", "--check").status()).isEqualTo(1);
    }

    @Test
    void isHarmlessToATerminal() {
      assertThat(program.reading("#\t\u001b[31m\r\nflush").run("fmt", "--diff").out())
          .contains("-#␉␛[31m␍\n")
          .doesNotContain("\u001b");
    }
  }

  @Nested
  class Style {

    @Test
    void isWidthAndIndentOnly() {
      assertThat(program.reading(MESSY).run("fmt", "--width=40", "--indent=2").out())
          .isEqualTo(
              "add esp spi 257 dst 192.0.2.1 \\\n  encr_alg aes \\\n    encrkey " + KEY + "\n");
    }

    @Test
    void isThatOfTheConfigurationBehindTheOptions() throws IOException {
      Files.writeString(folder.resolve("ipseckey.toml"), "[fmt]\nindent = 2\n");
      Path file = file("a.keys", MESSY);
      String narrow = NEAT.replace("    ", "  ");
      assertThat(program.run("fmt", file).out()).isEqualTo(narrow);
      assertThat(program.run("fmt", "--no-config", file).out()).isEqualTo(NEAT);
      assertThat(program.run("fmt", "--indent=4", file).out()).isEqualTo(NEAT);
      assertThat(program.run("fmt", "--check", folder)).isEqualTo(new Outcome(1, file + "\n", ""));
      assertThat(program.run("fmt", "--write", folder)).isEqualTo(new Outcome(0, "", ""));
      assertThat(file).hasContent(narrow);
      assertThat(program.run("fmt", "--check", folder)).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void isNotGuessedFromAFaultyConfiguration() throws IOException {
      Path config = Files.writeString(folder.resolve("x.toml"), "[fmt]\nwidth = 39\ntabs = 1\n");
      Outcome outcome = program.reading(MESSY).run("fmt", "--config", config);
      assertThat(outcome)
          .isEqualTo(
              new Outcome(
                  2,
                  "",
                  "ipseckey: "
                      + config
                      + ": line 3, column 1: unknown key `tabs`; there are indent, width\n"
                      + "  line 2, column 1: `width` is a number from 40 to 1000\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--width=39", "--width=1001", "--indent=0", "--indent=17"})
    void hasItsRanges(String option) {
      Outcome outcome = program.reading("flush\n").run("fmt", option);
      assertThat(outcome.status()).isEqualTo(2);
      assertThat(outcome.err()).contains("--width").endsWith("Try 'ipseckey fmt --help'.\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--write --check a.keys",
        "--write --diff a.keys",
        "--write -",
        "--show-keys a.keys",
        "a.keys b.keys",
        "--indent x",
        "--nonsense"
      })
  void refusesWhatMakesNoSense(String arguments) {
    Outcome outcome = program.run((Object[]) ("fmt " + arguments).split(" "));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).endsWith("Try 'ipseckey fmt --help'.\n");
  }

  @Test
  void findsNothingToDoInTheExamples() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("../examples"))) {
      List<String> arguments = new ArrayList<>(List.of("fmt", "--check"));
      examples.map(Path::toString).filter(file -> file.endsWith(".keys")).forEach(arguments::add);
      assertThat(program.run(arguments.toArray())).isEqualTo(new Outcome(0, "", ""));
    }
  }

  @Test
  void saysWhichFileItCannotRead() {
    Outcome outcome = program.run("fmt", folder.resolve("none.keys"));
    assertThat(outcome.err())
        .isEqualTo("ipseckey: " + folder.resolve("none.keys") + ": no such file or directory\n");
    assertThat(outcome.status()).isEqualTo(2);
  }
}
