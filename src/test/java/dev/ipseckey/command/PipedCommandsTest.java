package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands from a pipe: the prompt without a person. */
class PipedCommandsTest {

  private static final String FATAL = "ipseckey: Fatal error - exiting.\n";
  private static final String KEY = "00112233445566778899aabbccddeeff";
  private static final String ADD =
      "add esp spi 0x300 dst 192.0.2.1 encr_alg aes encrkey " + KEY + "\n";

  private final InProcess program = InProcess.program();

  @TempDir private Path folder;

  private Outcome type(String text, String... options) {
    return typed(program, text, options);
  }

  private static Outcome typed(InProcess program, String text, String... options) {
    Object[] all = new Object[options.length + 2];
    all[0] = "--sadb";
    all[1] = "memory:";
    System.arraycopy(options, 0, all, 2, options.length);
    return program.reading(text).run(all);
  }

  static List<ConformanceCase> recorded() {
    return ConformanceCase.all().stream()
        .filter(each -> each.id().startsWith("inter-") && !each.has("quirk"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void agreeWithTheReference(ConformanceCase each) throws IOException {
    Path trace = Files.createFile(folder.resolve("trace"));
    Outcome outcome =
        each.run(folder, "--strict-compat", "--sadb", "accept:", "--trace-pfkey", trace.toString());

    assertThat(outcome.status()).as(outcome.err()).isEqualTo(each.exit());
    assertThat(outcome.errors().isEmpty()).isEqualTo(each.diagnostics().isEmpty());
    assertThat(
            Files.readAllLines(trace).stream()
                .map(message -> message.substring(0, 24) + "00000000" + message.substring(32)))
        .isEqualTo(each.messages());
  }

  @Test
  void areSilentWhenAllIsWell() {
    assertThat(type(ADD + "flush \\\n  esp\n# done\n\n")).isEqualTo(new Outcome(0, "", ""));
    assertThat(type("")).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void workOnOneSadb() {
    assertThat(type(ADD + "get esp spi 0x300 dst 192.0.2.1\n").out()).containsOnlyOnce("spi=0x300");
  }

  @Test
  void goOnBehindAFault() {
    Outcome outcome = type("frob\nadd esp spi\n" + ADD + "get esp spi 0x300 dst 192.0.2.1\n");

    assertThat(outcome.out()).contains("spi=0x300");
    assertThat(outcome.err())
        .contains("<stdin>:1:1: error[unknown-command]: ", "<stdin>:2:9: error[missing-value]: ")
        .containsOnlyOnce("Type `help` or `?` for the commands.\n")
        .doesNotContain("Parse error")
        .endsWith(FATAL);
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void failWhenTheSadbRefusesOne() {
    Outcome outcome = type(ADD + ADD);

    assertThat(outcome.errors()).hasSize(1);
    assertThat(outcome.err()).contains("<stdin>:2:").doesNotContain(KEY);
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void failAsAServiceWithItsStatusAndInSilence() {
    Outcome outcome = typed(program.with("SMF_FMRI", "svc:/x"), "frob\n" + ADD + ADD);

    assertThat(outcome.err())
        .isEqualTo("ipseckey: Fatal error in svc:/x - exiting with status 95.\n");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.status()).isEqualTo(95);
  }

  @Test
  void neverFailInStrictCompatibility() {
    assertThat(type("frob\n", "--strict-compat").status()).isZero();
  }

  @Test
  void endAtExit() {
    assertThat(type("quit\nfrob\n")).isEqualTo(new Outcome(0, "", ""));
    assertThat(type("frob\nexit\n").status()).isEqualTo(1);
  }

  @Test
  void areDroppedWhenTheyAreNotEnded() {
    Outcome outcome = type(ADD + "flush \\\n");

    assertThat(outcome.err()).startsWith("ipseckey: warning: the last command is dropped");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void areReportedAndThrownAwayWhenTheyAreTooLong() {
    Outcome outcome = type("flush " + "x".repeat(5_000) + "\n" + ADD);

    assertThat(outcome.errors()).containsExactly("line-too-long");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void haveHelp() {
    assertThat(type("help\n?\n").out().split("Commands\n--------\n")).hasSize(3);
    assertThat(type("help frob\nhelp encrkye\n"))
        .isEqualTo(
            new Outcome(
                0,
                """
                frob: Unknown command or attribute; `help` and `help attr` list what there is
                encrkye: Unknown command or attribute; did you mean `encrkey`?
                """,
                ""));
    assertThat(type("help " + KEY + "\n").out()).startsWith("XXXXXXXXXXXXXXXX").doesNotContain("0");
    assertThat(program.run("help", "flush").out()).startsWith("flush - ").contains("<number>");
    assertThat(program.run("?", "load").out()).startsWith("load - ");
    assertThat(program.run("--strict-compat", "help").out()).doesNotContain("load");
  }

  @Test
  void loadFiles() throws IOException {
    Path keys = Files.writeString(folder.resolve("good.keys"), ADD);
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
    Path bad = Files.writeString(folder.resolve("bad.keys"), "frob\nflush\n");
    Files.setPosixFilePermissions(bad, PosixFilePermissions.fromString("rw-r--r--"));

    Outcome good = type("load " + keys + "\nget esp spi 0x300 dst 192.0.2.1\n");
    assertThat(good.out()).containsOnlyOnce("spi=0x300");
    assertThat(good.status()).as(good.err()).isZero();

    Outcome faults = type("load " + bad + "\nload missing\nload\nflush\n");
    assertThat(faults.err())
        .contains(
            "warning: " + bad,
            bad + ":1:1: error[unknown-command]",
            bad + ": 1 of 2 commands valid\n",
            "ipseckey: missing: no such file or directory\n",
            "<stdin>:3:1: error[missing-value]");
    assertThat(faults.status()).isEqualTo(1);
  }

  @Test
  void loadAllOfAFileOrNothing() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.keys"), ADD + "frob\n");

    assertThat(type("load " + bad + "\nget esp spi 0x300 dst 192.0.2.1\n", "--atomic").errors())
        .containsExactly("unknown-command", "sa-not-found");
  }

  @Test
  void sendSimulatedTraffic() {
    Outcome outcome =
        type(ADD + "use 100x3 esp spi 0x300 dst 192.0.2.1\n" + "get esp spi 0x300 dst 192.0.2.1\n");
    assertThat(outcome.out()).contains("CLT: 300 bytes protected");
    assertThat(outcome.status()).as(outcome.err()).isZero();

    Outcome failed = type("use 100 esp spi 0x300 dst 192.0.2.1\nuse\n");
    assertThat(failed.errors()).containsExactly("sa-not-found");
    assertThat(failed.err()).contains("ipseckey: usage: ").doesNotContain("unknown-command");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(type("use 100 esp\n", "--strict-compat").errors())
        .containsExactly("unknown-command");
    assertThat(type("help\nhelp use\n").out().split("use - ")).hasSize(3);
  }
}
