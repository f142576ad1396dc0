package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code -c} for people and for the service manager: files that others can read, and what is
 * printed.
 */
class ServiceTest {

  private static final String FMRI = "svc:/network/ipsec/manual-key:default";
  private static final String FATAL = "ipseckey: Fatal error - exiting.\n";
  private static final String FATAL_SERVICE =
      "ipseckey: Fatal error in " + FMRI + " - exiting with status 95.\n";

  private final InProcess person = InProcess.program();
  private final InProcess service = person.with("SMF_FMRI", FMRI);

  @TempDir private Path folder;

  private Path file(String permissions, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("ipseckeys"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  /** The service manager takes files of user 0 only. */
  private void assumeSuperuser() throws IOException {
    assumeThat((Integer) Files.getAttribute(folder, "unix:uid")).isZero();
  }

  @Nested
  class Person {

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw--w----", "rw-----w-", "rwx--x---"})
    void isWarnedOfFilesThatOthersGetAt(String permissions) throws IOException {
      Outcome outcome = person.run("-c", file(permissions, "flush esp\n"));

      assertThat(outcome.err())
          .startsWith("ipseckey: warning: " + folder)
          .contains("permanent configuration")
          .contains("mode 0")
          .hasLineCount(1);
      assertThat(outcome.status()).isZero();
    }

    @Test
    void isWarnedOfFilesOfOtherOwners() throws IOException {
      Path file = file("rw-------", "flush esp\n");
      boolean superuser = (Integer) Files.getAttribute(file, "unix:uid") == 0;

      assertThat(person.run("-c", file).err()).matches(text -> superuser == text.isEmpty());
    }

    @Test
    void seesErrorsAndTheFatalLine() throws IOException {
      Path file = file("rw-------", "flush\nadd esp\n");
      Outcome outcome = person.run("-c", file);

      assertThat(outcome.err())
          .contains(file + ":2:1: error[missing-spi]: ")
          .contains("\nParse error on line 2.\n")
          .endsWith(file + ": 1 of 2 commands valid\n" + FATAL);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "\n\n", "exit\n"})
    void isContentWithFilesWithoutCommands(String text) throws IOException {
      assertThat(person.run("-c", file("rw-------", text)).status()).isZero();
    }

    @Test
    void cannotCheckWhatIsNoRegularFile() throws IOException {
      assertThat(person.run("-c", folder).err())
          .isEqualTo("ipseckey: " + folder + ": not a regular file\n" + FATAL);
      assertThat(person.run("-c", folder.resolve("missing")).err())
          .contains("missing: no such file or directory\n" + FATAL);
      assertThat(person.run("-c", "").err()).contains("no such file or directory\n" + FATAL);
      assertThat(person.run("-c", file("rw-------", "") + "/x").status()).isEqualTo(1);
    }

    @Test
    void mayFollowLinks() throws IOException {
      Path link = Files.createSymbolicLink(folder.resolve("link"), file("rw-------", "flsh\n"));
      assertThat(person.run("-c", link).err()).startsWith(link + ":1:1: ");
    }

    @Test
    void checksStandardInputWithoutAnyFileCheck() {
      Outcome outcome = person.reading("flush esp\nflsh\n").run("-c", "-");
      assertThat(outcome.err())
          .startsWith("<stdin>:2:1: error[unknown-command]: ")
          .endsWith("<stdin>: 1 of 2 commands valid\n" + FATAL);
    }
  }

  @Nested
  class Manager {

    @Test
    void refusesFilesThatOthersGetAt() throws IOException {
      Path file = file("rw-r-----", "flush\n");
      Outcome outcome = service.run("-c", file);

      assertThat(outcome.err())
          .startsWith("ipseckey: " + file + ": refused, because ")
          .endsWith(FATAL_SERVICE);
      assertThat(outcome.status()).isEqualTo(95);
    }

    @Test
    void countsActions() throws IOException {
      assumeSuperuser();
      Outcome outcome = service.run("-c", file("rw-------", "flush\nflush esp\n"));

      assertThat(outcome).isEqualTo(new Outcome(0, "", "ipseckey: 2 actions processed.\n"));
    }

    @Test
    void countsErrorsAndShowsNone() throws IOException {
      assumeSuperuser();
      Path file = file("rw-------", "flush\nadd esp 0123456789abcdef\nflsh\n");
      Outcome outcome = service.run("-c", file);

      assertThat(outcome.err())
          .startsWith("ipseckey: 2 errors in " + file + ".\n")
          .contains("ipseckey -c " + file)
          .contains("svcadm clear " + FMRI)
          .endsWith(FATAL_SERVICE)
          .doesNotContain("add", "flsh", "0123456789abcdef", "XXXX");
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.status()).isEqualTo(95);
    }

    @Test
    void isToldOfEveryFailure() {
      for (Object[] words :
          new Object[][] {
            {"-c", "missing"},
            {"-c", folder},
            {"-z"},
            {"-c"},
            {"-c", "a", "-s", "b"},
            {"-f", "x"},
            {"flsh"}
          }) {
        Outcome outcome = service.run(words);
        assertThat(outcome.err()).endsWith(FATAL_SERVICE);
        assertThat(outcome.status()).isEqualTo(95);
      }
    }

    @Test
    void countsByItsVariableWhateverThatHolds() {
      assertThat(person.with("SMF_FMRI", "").run("-c", "missing").status()).isEqualTo(95);
    }
  }

  @Nested
  class Directory {

    @Test
    void ofAnotherUserIsAMatterOfPermission() throws IOException {
      assumeSuperuser();
      Path directory = Files.createDirectory(folder.resolve("sadb"));
      Files.setAttribute(directory, "unix:uid", 4711);
      Path keys = file("rw-------", "flush esp\n");

      Outcome asService = service.run("--sadb", directory, "-f", keys);
      assertThat(asService.err()).contains("belongs to user 4711").contains("with status 100.");
      assertThat(asService.status()).isEqualTo(100);
      assertThat(person.run("--sadb", directory, "-f", keys).status()).isEqualTo(1);
    }
  }
}
