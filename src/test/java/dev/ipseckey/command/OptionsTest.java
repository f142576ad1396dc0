package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The habits of getopt(3C), and what goes with what. */
class OptionsTest {

  private static final String FATAL = "ipseckey: Fatal error - exiting.\n";

  private final InProcess program = InProcess.program();

  @TempDir private Path folder;
  private Path good;
  private Path bad;

  @BeforeEach
  void writeFiles() throws IOException {
    good = Files.writeString(folder.resolve("good.keys"), "flush esp\n");
    bad = Files.writeString(folder.resolve("bad.keys"), "flsh esp\n");
    Files.setPosixFilePermissions(good, PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(bad, PosixFilePermissions.fromString("rw-------"));
  }

  private void isMisuse(Outcome outcome, String message) {
    assertThat(outcome.err())
        .startsWith("ipseckey: ")
        .contains(message)
        .contains("Usage:\tipseckey -c filename\n")
        .endsWith(FATAL);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Nested
  class Getopt {

    @Test
    void takesTheValueBehindTheLetter() {
      assertThat(program.run("-c" + good).status()).isZero();
      assertThat(program.run("-c" + bad).errors()).containsExactly("unknown-command");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"-nvp", "-n -v -p", "-vnnp", "-np -v", "--numeric --verbose --paranoid"})
    void takesLettersTogetherAndApart(String options) {
      Object[] words = (options + " -c " + good).split(" ");
      Outcome outcome = program.run(words);

      assertThat(outcome.err()).contains("1 of 1 commands valid");
      assertThat(outcome.status()).isZero();
    }

    @Test
    void takesAFileBehindACluster() {
      assertThat(program.run("-nvc", good).status()).isZero();
      assertThat(program.run("-nvc" + good).status()).isZero();
    }

    @Test
    void takesOptionsBehindTheFile() {
      assertThat(program.run("-c", good, "-v").err()).contains("1 of 1 commands valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-n", "check", "-", "--help"})
    void takesAnyWordAsTheValue(String word) {
      Outcome outcome = program.reading("flsh\n").run("-v", "-c", word);

      assertThat(outcome.err())
          .contains(
              word.equals("-")
                  ? "<stdin>:1:1: error[unknown-command]"
                  : word + ": no such file or directory");
      assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void endsOptionsAtTwoDashes() {
      isMisuse(program.run("--", "-v"), "unknown command `-v`");
    }

    @Test
    void endsOptionsAtTheFirstOperand() {
      isMisuse(program.run("flsh", "-c", good), "unknown command `flsh`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-z", "-nz", "--nonsense", "-h", "-V", "-c", "-f", "-s"})
    void refusesUnknownOptionsAndMissingValues(String word) {
      isMisuse(program.run(word), "option");
    }

    @Test
    void knowsTheLongNames() {
      assertThat(program.run("--check", good).status()).isZero();
      assertThat(program.run("--check=" + good).status()).isZero();
      assertThat(program.run("--sadb=accept:", "--file", good).status()).isZero();
      assertThat(program.run("--sadb=accept:", "--save=" + folder.resolve("saved")).status())
          .isZero();
    }

    @Test
    void readsNoOptionsFromFiles() {
      assertThat(program.run("-c", "@" + good).err()).contains("@" + good + ": no such file");
    }
  }

  @Nested
  class Conflicts {

    @Test
    void areSeenBeforeAnyFileIs() throws IOException {
      Path save = folder.resolve("save");
      isMisuse(program.run("-s", save, "-c", "missing"), "only one of -c, -f and -s");
      isMisuse(program.run("-c", "missing", "-s", save), "only one of -c, -f and -s");
      assertThat(save).doesNotExist();
    }

    @Test
    void areTwoFiles() {
      isMisuse(program.run("-c", good, "-c", bad), "only one");
      isMisuse(program.run("-c", good, "-f", good), "only one");
    }

    @Test
    void isNoRepeat() {
      assertThat(program.run("-c", good, "-c", good).status()).isZero();
    }

    @Test
    void areOperands() {
      isMisuse(program.run("-c", good, "flush"), "beside -c");
      isMisuse(program.run("-c", good, "check", good), "beside -c");
    }

    @Test
    void isStandardInputForARun() {
      Outcome outcome = program.run("-f", "-");
      assertThat(outcome.err()).contains("./-").endsWith(FATAL);
      assertThat(outcome.status()).isEqualTo(1);
    }
  }

  @Nested
  class StrictCompat {

    @Test
    void readsTheLastFileAndChecksAll() {
      assertThat(program.run("--strict-compat", "-f", bad, "-c", good).status()).isZero();
      assertThat(program.run("--strict-compat", "-c", good, "-f", bad).errors())
          .containsExactly("unknown-command");
      assertThat(program.run("--strict-compat", "-c", "missing", "-f", good).status()).isEqualTo(1);
    }

    @Test
    void passesOverOperands() {
      assertThat(program.run("--strict-compat", "-c", good, "flsh").status()).isZero();
    }

    @Test
    void refusesSavingAndReading() {
      isMisuse(program.run("--strict-compat", "-s", "-", "-f", good), "-s");
      isMisuse(program.run("--strict-compat", "-c", good, "-s", "-"), "-s");
    }

    @Test
    void hasNoCamellia() throws IOException {
      Path file =
          Files.writeString(
              folder.resolve("camellia.keys"), "update esp spi 1 dst 192.0.2.1 encralg camellia\n");
      assertThat(program.run("-c", file).errors()).doesNotContain("unknown-algorithm");
      assertThat(program.run("--strict-compat", "-c", file).errors()).contains("unknown-algorithm");
    }
  }

  @Nested
  class Operands {

    @ParameterizedTest
    @ValueSource(strings = {"add", "update", "update-pair", "load"})
    void refusesCommandsThatCarryKeys(String command) {
      for (InProcess each : new InProcess[] {program, program.with("SMF_FMRI", "svc:/x")}) {
        Outcome outcome = each.run(command, "esp", "spi", "1", "encrkey", "0123456789abcdef");

        assertThat(outcome.err())
            .contains(command)
            .contains("prompt")
            .contains("-f")
            .doesNotContain("0123456789abcdef");
        assertThat(outcome.status()).isEqualTo(1);
      }
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
      isMisuse(program.run("fluhs", "esp"), "did you mean `flush`?");
      isMisuse(program.run("chekc", good), "did you mean `check`?");
      isMisuse(program.run(""), "unknown command ``");
      isMisuse(program.run("0123456789abcdef"), "unknown command `XXXXXXXXXXXXXXXX`");
    }
  }

  @Nested
  class Information {

    @Test
    void isOnStandardOutput() {
      Outcome help = program.run("--help");
      assertThat(help.out())
          .contains(
              "ipseckey -c filename",
              "ipseckey check [OPTIONS] FILE...",
              "--strict-compat",
              "-n, --numeric");
      assertThat(help.err()).isEmpty();
      assertThat(help.status()).isZero();
      assertThat(program.run("--version").out()).matches("ipseckey \\d+\\.\\d+\\.\\d+\\S*\n");
      assertThat(program.run("check", "--help").out())
          .contains(
              "--format", "text, concise, json, sarif, junit, github, gitlab", "--hosts", "*.keys");
    }
  }
}
