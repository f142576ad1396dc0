package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ipseckey check}. */
class CheckCommandTest {

  private final InProcess program = InProcess.program();

  @TempDir private Path folder;
  private Path good;
  private Path bad;

  @BeforeEach
  void writeFiles() throws IOException {
    good = Files.writeString(folder.resolve("good.keys"), "flush esp\n");
    bad = Files.writeString(folder.resolve("bad.keys"), "flush esp\nflsh esp\n");
  }

  @Nested
  class Status {

    @Test
    void isZeroForGoodFilesAndNothingIsPrinted() {
      assertThat(program.run("check", good)).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void isOneForErrors() {
      Outcome outcome = program.run("check", good, bad);
      assertThat(outcome.out())
          .startsWith(bad + ":2:1: error[unknown-command]: ")
          .endsWith("\n2 files: 2 of 3 commands valid\n");
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void isZeroForWarnings() throws IOException {
      Path file = Files.writeString(folder.resolve("exit.keys"), "exit\n");
      Outcome outcome = program.run("check", file);
      assertThat(outcome.ids()).containsExactly("exit-in-file");
      assertThat(outcome.status()).isZero();
    }

    @Test
    void isTwoIfAFileCannotBeRead() {
      Outcome outcome = program.run("check", "missing.keys", bad);
      assertThat(outcome.err()).isEqualTo("ipseckey: missing.keys: no such file or directory\n");
      assertThat(outcome.errors()).containsExactly("unknown-command");
      assertThat(outcome.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "check",
          "check --nonsense x",
          "check --format=yaml x",
          "check --color=blue x",
          "check --glob=[ x",
          "check --output"
        })
    void isTwoForMisuse(String words) {
      Outcome outcome = program.run((Object[]) words.split(" "));
      assertThat(outcome.err()).startsWith("ipseckey: ").endsWith("Try 'ipseckey check --help'.\n");
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void isTwoIfATableCannotBeUsed() throws IOException {
      Path table = Files.writeString(folder.resolve("algorithms"), "x|y\n");
      assertThat(program.run("check", "--hosts", "missing", good).err())
          .isEqualTo("ipseckey: missing: no such file or directory\n");
      assertThat(program.run("check", "--label-table", "missing", good).status()).isEqualTo(2);
      Outcome outcome = program.run("check", "--algorithms", table, good);
      assertThat(outcome.err()).contains(table + ": line 1: ");
      assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void isTheSameUnderTheServiceManager() {
      InProcess service = program.with("SMF_FMRI", "svc:/x");
      assertThat(service.run("check", bad).status()).isEqualTo(1);
      assertThat(service.run("check", "missing").status()).isEqualTo(2);
      assertThat(service.run("check").status()).isEqualTo(2);
    }
  }

  @Nested
  class Operands {

    @Test
    void mayBeStandardInput() {
      Outcome outcome = program.reading("flsh\n").run("check", "-", "--stdin-name", "editor.keys");
      assertThat(outcome.out()).startsWith("editor.keys:1:1: error[unknown-command]: ");
      assertThat(program.reading("flsh\n").run("check", "-").out()).startsWith("<stdin>:1:1: ");
    }

    @Test
    void mayBeDirectories() throws IOException {
      Path below = Files.createDirectories(folder.resolve("b/a"));
      Files.createDirectories(folder.resolve(".git"));
      Files.writeString(folder.resolve(".git/x.keys"), "no\n");
      Files.writeString(folder.resolve("notes.txt"), "no\n");
      Files.writeString(below.resolve("ipseckeys"), "flush\n");
      Files.writeString(folder.resolve("b/z.ipseckeys"), "flush\n");

      assertThat(program.run("check", "-v", folder).out())
          .containsSubsequence(
              "b/a/ipseckeys: 1 of 1",
              "b/z.ipseckeys: 1 of 1",
              "bad.keys: 1 of 2",
              "good.keys: 1 of 1",
              "4 files: 4 of 5")
          .doesNotContain(".git", "notes.txt");
      assertThat(program.run("check", "-v", "--glob", "*.txt", folder).out())
          .contains("notes.txt: 0 of 1")
          .doesNotContain("keys: ");
      assertThat(program.run("check", "-v", "--glob", "b/**", folder).out())
          .contains("2 files: 2 of 2");
    }

    @Test
    void areTroubleIfADirectoryHoldsNothingToCheck() throws IOException {
      Path empty = Files.createDirectory(folder.resolve("empty"));
      Outcome outcome = program.run("check", empty);
      assertThat(outcome.err()).contains(empty + ": no command file").contains("--glob");
      assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void comeInAnyOrderWithOptions() {
      assertThat(program.run("check", good, "-v").out()).contains("1 of 1 commands valid");
      assertThat(program.run("-v", "check", good).out()).contains("1 of 1 commands valid");
      assertThat(program.run("check", "--", good).status()).isZero();
    }
  }

  @Nested
  class Output {

    @Test
    void goesIntoAFile() throws IOException {
      Path report = folder.resolve("report.txt");
      Outcome outcome = program.run("check", "--output", report, bad);
      assertThat(outcome).isEqualTo(new Outcome(1, "", ""));
      assertThat(report).content().startsWith(bad + ":2:1: error[unknown-command]: ");
    }

    @Test
    void neverGoesOverACheckedFile() {
      Outcome outcome = program.run("check", "--output", bad, folder);
      assertThat(outcome.err()).contains(bad.toString()).contains("checked itself");
      assertThat(outcome.status()).isEqualTo(2);
      assertThat(bad).hasContent("flush esp\nflsh esp\n");
    }

    @Test
    void isTroubleIfItCannotBeWritten() {
      assertThat(program.run("check", "--output", folder.resolve("no/such"), bad).status())
          .isEqualTo(2);
    }

    @Test
    void isColoredForPeopleOnly() {
      assertThat(program.run("check", bad).out()).doesNotContain("\u001b");
      assertThat(program.onTerminal().run("check", bad).out()).contains("\u001b[");
      assertThat(program.onTerminal().with("NO_COLOR", "1").run("check", bad).out())
          .doesNotContain("\u001b");
      assertThat(program.onTerminal().with("NO_COLOR", "").run("check", bad).out())
          .contains("\u001b[");
      assertThat(program.onTerminal().with("TERM", "dumb").run("check", bad).out())
          .doesNotContain("\u001b");
      assertThat(program.onTerminal().run("check", "--color=never", bad).out())
          .doesNotContain("\u001b");
      assertThat(program.with("NO_COLOR", "1").run("check", "--color", "always", bad).out())
          .contains("\u001b[");
      assertThat(program.onTerminal().run("-c", bad).err()).contains("\u001b[");
    }
  }

  @Nested
  class Names {

    private Path named;
    private Path hosts;

    @BeforeEach
    void writeNames() throws IOException {
      named =
          Files.writeString(
              folder.resolve("named.keys"),
              "add ah spi 1 dst gate.example.com auth_alg md5 authkey 0123456789abcdef0123456789abcdef\n");
      hosts = Files.writeString(folder.resolve("hosts"), "192.0.2.1 other.example.com\n");
    }

    @Test
    void areNotLookedUpByThemselves() {
      Outcome outcome = program.run("check", named);
      assertThat(outcome.errors()).isEmpty();
      assertThat(outcome.status()).isZero();
    }

    @Test
    void areLookedUpInATable() {
      assertThat(program.run("check", "--hosts", hosts, named).errors())
          .containsExactly("unknown-host");
      assertThat(program.run("--hosts", hosts, "-c", named).errors())
          .containsExactly("unknown-host");
    }

    @Test
    void areRefusedAsNumbersOnly() {
      assertThat(program.run("check", "-n", named).errors()).containsExactly("name-with-numeric");
    }

    @Test
    void areAskedOfTheSystem() throws IOException {
      Path local =
          Files.writeString(
              folder.resolve("local.keys"), "update esp spi 1 dst localhost hard_bytes 1\n");
      assertThat(program.run("check", "--resolve", local).status()).isZero();
      Path nobody =
          Files.writeString(
              folder.resolve("nobody.keys"), "update esp spi 1 dst nobody.invalid hard_bytes 1\n");
      assertThat(program.run("check", "--resolve", nobody).errors())
          .containsExactly("unknown-host");
    }
  }
}
