package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -f}: what is sent, what is said, and what it ends with. */
class FileExecutionTest {

  private static final String FMRI = "svc:/network/ipsec/manual-key:default";
  private static final String FATAL = "ipseckey: Fatal error - exiting.\n";
  private static final String KEY = "0123456789abcdef0123456789abcdef01234567";
  private static final String ADD =
      "add ah spi 0x12345678 dst 192.0.2.1 auth_alg sha1 authkey " + KEY + "\n";

  private final InProcess program = InProcess.program();
  private final InProcess service = program.with("SMF_FMRI", FMRI);

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("ipseckeys"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private Outcome run(InProcess how, String sadb, String text, String... options)
      throws IOException {
    Object[] words =
        Stream.concat(Stream.of("--sadb", sadb, "-f", file(text).toString()), Stream.of(options))
            .toArray();
    return how.run(words);
  }

  private Outcome run(String sadb, String text, String... options) throws IOException {
    return run(program, sadb, text, options);
  }

  private List<String> trace(String sadb, String text, String... options) throws IOException {
    Path trace = folder.resolve("trace");
    run(
        sadb,
        text,
        Stream.concat(Stream.of("--trace-pfkey", trace.toString()), Stream.of(options))
            .toArray(String[]::new));
    return Files.readAllLines(trace);
  }

  @Nested
  class Commands {

    @Test
    void areSilentWhenAllIsWell() throws IOException {
      assumeSuperuser();
      assertThat(run("memory:", "flush\n" + ADD + "delete ah spi 0x12345678 dst 192.0.2.1\n"))
          .isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void areCountedOnRequest() throws IOException {
      assertThat(run("memory:", "# nothing\n" + ADD + "flush\n", "-v").err())
          .endsWith(": 2 of 2 commands valid\n");
    }

    @Test
    void goOnBehindAnError() throws IOException {
      Outcome outcome =
          run("memory:", "flsh\n" + ADD + ADD + "get ah spi 0x12345678 dst 192.0.2.1\n");

      assertThat(outcome.errors()).containsExactly("unknown-command", "sa-exists");
      assertThat(outcome.out()).startsWith("Base message (version 2) type GET, SA type AH.\n");
      assertThat(outcome.err())
          .contains("\nParse error on line 3.\n")
          .endsWith(": 2 of 4 commands valid\n" + FATAL);
      assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void sayWhichSaIsThere() throws IOException {
      assertThat(run("memory:", ADD + ADD).err())
          .contains(
              ":2:12: error[sa-exists]: SA of type ah with SPI 0x12345678 and destination 192.0.2.1 exists already\n")
          .contains("add ah spi 0x12345678 dst 192.0.2.1")
          .doesNotContain(KEY);
    }

    @Test
    void sayWhichSaIsNot() throws IOException {
      assertThat(
              run("memory:", "delete esp spi 77 dst 2001:db8::1\nget ah spi 77 dst 192.0.2.1\n")
                  .err())
          .contains(
              ":1:16: error[sa-not-found]: SA of type esp with SPI 0x4d and destination 2001:db8::1 not found\n")
          .contains(
              ":2:12: error[sa-not-found]: SA of type ah with SPI 0x4d and destination 192.0.2.1 not found\n");
    }

    @Test
    void sayWhatTheSadbDoesNotTake() throws IOException {
      Outcome outcome =
          run(
              "memory:",
              "add ah spi 300 dst 192.0.2.1 auth_alg sha256 authkey "
                  + KEY
                  + "\nupdate ah spi 4 dst 192.0.2.1\n");

      assertThat(outcome.err())
          .contains(
              ":1:54: error[key-length]: One of the entered values is incorrect: Diagnostic code 44: ")
          .contains(
              ":2:15: error[sa-not-found]: One of the entered values is incorrect: Diagnostic code 78: ")
          .doesNotContain(KEY);
    }

    @Test
    void areReadUpToExit() throws IOException {
      assertThat(trace("accept:", "flush esp\nexit\nflush ah\n")).hasSize(1);
      assertThat(run("accept:", "flsh\nexit\n").status()).isEqualTo(1);
    }

    @Test
    void areNoneInAnEmptyFile() throws IOException {
      assertThat(run("accept:", "# nothing\n").status()).isZero();
    }

    @Test
    void mayBeManyMoreThanABlock() throws IOException {
      String text =
          IntStream.range(256, 5256)
              .mapToObj(
                  spi -> "add ah spi " + spi + " dst 192.0.2.1 auth_alg sha1 authkey " + KEY + "\n")
              .reduce("", String::concat);

      Outcome outcome =
          run(
              "memory:",
              text + "get ah spi 256 dst 192.0.2.1\nget ah spi 5255 dst 192.0.2.1\n" + "flsh\n");
      assertThat(outcome.out()).containsPattern("(?s)Base message .*Base message ");
      assertThat(outcome.err())
          .contains(":5003:1: error[unknown-command]")
          .contains(": 5002 of 5003 commands valid\n");
    }
  }

  @Nested
  class Names {

    private String hosts() throws IOException {
      return Files.writeString(folder.resolve("hosts"), "192.0.2.1 two\n192.0.2.2 two\n")
          .toString();
    }

    private static final String DELETE = "delete ah spi 300 dst two\n";

    @Test
    void areTriedWithAllTheirAddresses() throws IOException {
      Outcome outcome = run("memory:", DELETE, "--hosts", hosts());

      assertThat(outcome.errors()).containsExactly("sa-not-found", "sa-not-found");
      assertThat(outcome.err())
          .contains("192.0.2.1 not found", "192.0.2.2 not found", "0 of 1 commands valid");
    }

    @Test
    void endAtTheFirstFailureUnderStrictCompat() throws IOException {
      assertThat(run("memory:", DELETE, "--strict-compat", "--hosts", hosts()).errors())
          .containsExactly("sa-not-found");
    }

    @Test
    void areOneCommandWithOneNumber() throws IOException {
      List<String> messages = trace("accept:", "flush\n" + DELETE, "--hosts", hosts());

      assertThat(messages).hasSize(3);
      assertThat(messages.stream().map(message -> message.substring(16, 18)))
          .containsExactly("01", "02", "02");
    }

    @Test
    void areDoneOnceIfOneAddressFails() throws IOException {
      String two = "add ah spi 300 dst two auth_alg sha1 authkey " + KEY + "\n";
      Outcome outcome =
          run(
              "memory:",
              two.replace("two", "192.0.2.1") + two + "get ah spi 300 dst 192.0.2.2\n",
              "--hosts",
              hosts());

      assertThat(outcome.errors()).containsExactly("sa-exists");
      assertThat(outcome.out()).containsOnlyOnce("Base message ");
      assertThat(outcome.err()).contains("2 of 3 commands valid");
    }
  }

  @Nested
  class FaultsOfForm {

    @ParameterizedTest
    @ValueSource(strings = {"flush \\\n", "flush \"esp\n", "flush\0\n", "flush # %s\n"})
    void keepEverythingFromBeingRun(String line) throws IOException {
      String text = "flush ah\n" + line.formatted("x".repeat(5000));
      Outcome outcome = run("accept:", text);

      assertThat(trace("accept:", text)).isEmpty();
      assertThat(outcome.err())
          .contains("nothing was executed, because of line 2\n")
          .endsWith(FATAL);
      assertThat(outcome.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flush # esp\n", "flush \"\" x\n", "exit\nflush \"\n"})
    void ofOtherKindsDoNot(String line) throws IOException {
      assertThat(trace("accept:", "flush ah\n" + line)).hasSize(1);
    }
  }

  @Nested
  class Atomic {

    @Test
    void keepsNothingIfOneCommandFails() throws IOException {
      Outcome outcome = run("memory:", ADD + "flsh\n", "--atomic");

      assertThat(outcome.err())
          .contains("the SADB is as it was before")
          .contains("1 of 2 commands valid");
      assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void keepsAllOfAGoodFile() throws IOException {
      assertThat(run("memory:", ADD + "get ah spi 0x12345678 dst 192.0.2.1\n", "--atomic").status())
          .isZero();
    }

    @Test
    void isTracedTheSame() throws IOException {
      assertThat(trace("accept:", ADD, "--atomic")).hasSize(1);
    }
  }

  @Nested
  class Trace {

    @Test
    void isForItsOwnerOnly() throws IOException {
      Path trace = Files.writeString(folder.resolve("trace"), "old\n");
      Files.setPosixFilePermissions(trace, PosixFilePermissions.fromString("rw-r--r--"));

      assertThat(trace("accept:", ADD)).hasSize(1).first().asString().contains(KEY);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(trace)))
          .isEqualTo("rw-------");
    }

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
      assertThat(trace("accept:", "flush\n")).hasSize(1);
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("trace"))))
          .isEqualTo("rw-------");
    }

    @Test
    void hidesKeysOnRequest() throws IOException {
      assertThat(trace("accept:", ADD, "-p"))
          .hasSize(1)
          .first()
          .asString()
          .contains("X".repeat(40) + "00000000")
          .doesNotContain(KEY);
    }

    @Test
    void canBeReplayed() throws IOException {
      trace("accept:", "get ah spi 300 dst 192.0.2.1\n");
      assertThat(run("replay:" + folder.resolve("trace"), "get ah spi 300 dst 192.0.2.1\n").out())
          .containsOnlyOnce("Base message ")
          .startsWith("Base message (version 2) type GET, SA type AH.\n");
    }

    @Test
    void isRefusedUnderTheServiceManager() throws IOException {
      assumeSuperuser();
      Path trace = folder.resolve("trace");
      Outcome outcome = run(service, "accept:", ADD, "--trace-pfkey", trace.toString());

      assertThat(outcome.err()).contains("--trace-pfkey");
      assertThat(outcome.status()).isEqualTo(95);
      assertThat(trace).doesNotExist();
    }

    @Test
    void mustBeWritable() throws IOException {
      Outcome outcome = run("accept:", ADD, "--trace-pfkey", folder.toString());
      assertThat(outcome.err()).contains(folder + ": ").endsWith(FATAL);
      assertThat(outcome.status()).isEqualTo(1);
    }
  }

  private void assumeSuperuser() throws IOException {
    assumeThat((Integer) Files.getAttribute(folder, "unix:uid")).isZero();
  }

  @Nested
  class Manager {

    @Test
    void flushesFirstAndCounts() throws IOException {
      assumeSuperuser();
      Outcome outcome = run(service, "memory:", ADD + "flush esp\n");

      assertThat(outcome.out()).contains("Flushing").hasLineCount(1);
      assertThat(outcome.err()).isEqualTo("ipseckey: 2 actions processed.\n");
      assertThat(outcome.status()).isZero();
    }

    @Test
    void seesNoTextAndNoKeys() throws IOException {
      assumeSuperuser();
      Outcome outcome =
          run(service, "memory:", ADD + ADD + "get ah spi 0x12345678 dst 192.0.2.1\nflsh\n");

      assertThat(outcome.out()).contains("XXXX").doesNotContain(KEY);
      assertThat(outcome.err())
          .startsWith("ipseckey: 2 errors in ")
          .contains("svcadm clear " + FMRI)
          .doesNotContain("flsh", "sa-exists", KEY);
      assertThat(outcome.status()).isEqualTo(95);
    }

    @Test
    void countsWhatCameBeforeExit() throws IOException {
      assumeSuperuser();
      assertThat(run(service, "memory:", "add ah\nquit\n").status()).isEqualTo(95);
    }

    @Test
    void flushesNothingForAFileThatIsNotRun() throws IOException {
      assumeSuperuser();
      Outcome outcome = run(service, "memory:", ADD + "flush \"\n");

      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.status()).isEqualTo(95);
    }

    @Test
    void refusesFilesThatOthersGetAt() throws IOException {
      Path file = file(ADD);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      assertThat(service.run("--sadb", "memory:", "-f", file).status()).isEqualTo(95);
    }
  }

  @Nested
  class Sadb {

    @Test
    void isADirectoryThatSaysOnceThatKeysAreInIt() throws IOException {
      InProcess here = program.with("IPSECKEY_SADB", folder.resolve("sadb").toString());

      Outcome first = here.run("-f", file(ADD));
      assertThat(first.err()).contains("keys");
      assertThat(first.status()).isZero();

      Outcome again = here.run("-f", file(ADD));
      assertThat(again.ids()).containsExactly("sa-exists");
      assertThat(again.status()).isEqualTo(1);
    }

    @Test
    void mayBeNamedByTheEnvironment() throws IOException {
      assertThat(program.with("IPSECKEY_SADB", "accept:").run("-f", file(ADD)).status()).isZero();
    }

    @Test
    void followsAProfile() throws IOException {
      String zeros = ADD.replace(KEY, "0".repeat(40));

      assertThat(run("memory:", zeros).errors()).containsExactly("zero-key");
      assertThat(run("memory:", zeros, "--sadb-profile", "kernel").status()).isZero();
      assertThat(run("memory:", zeros, "--sadb-profile", "other").err())
          .contains("documented", "kernel")
          .endsWith(FATAL);
    }

    @Test
    void knowsTheLocalAddresses() throws IOException {
      String nat =
          "add esp spi 300 src 192.0.2.9 dst 192.0.2.1 encr_alg null encap udp nat_rem 192.0.2.1 auth_alg sha1 authkey "
              + KEY
              + "\n";

      assertThat(run("memory:", nat).status()).isZero();
      assertThat(run("memory:", nat, "--local", "192.0.2.1,2001:db8::1").err())
          .contains("Diagnostic code 56");
      assertThat(run("memory:", nat, "--local", "none").status()).isZero();
      assertThat(run("memory:", nat, "--local", "here").err()).contains("--local").endsWith(FATAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+8h", "+90", "+1d", "1700747100", "2023-11-23T13:45:00Z"})
    void canBeSeenAtAnotherTime(String clock) throws IOException {
      assertThat(run("memory:", ADD, "--clock", clock).status()).isZero();
    }

    @Test
    void startsAtTheTimeOfTheClock() throws IOException {
      assertThat(
              run("memory:", ADD + "get ah spi 0x12345678 dst 192.0.2.1\n", "--clock", "1700771292")
                  .out())
          .containsPattern("SA added at time: (.* 2023)\n.*Time now is \\1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8h", "+8w", "yesterday", ""})
    void isSeenAtNoOtherTime(String clock) throws IOException {
      assertThat(run("memory:", ADD, "--clock", clock).err()).contains("--clock");
    }

    @Test
    void mayBeARecordingThatIsNone() throws IOException {
      Path none = Files.writeString(folder.resolve("none"), "# fine\n\n0x\n");

      assertThat(run("replay:" + none, ADD).err()).contains(none + ": line 3 is no message in hex");
      assertThat(run("replay:" + folder.resolve("missing"), ADD).err()).contains("no such file");
    }
  }
}
