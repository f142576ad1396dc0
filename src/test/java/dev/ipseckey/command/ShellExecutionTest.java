package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands as operands. */
class ShellExecutionTest {

  private static final String FATAL = "ipseckey: Fatal error - exiting.\n";

  private final InProcess program = InProcess.program();

  @TempDir private Path folder;

  private Outcome run(String... words) {
    return program.run(Stream.concat(Stream.of("--sadb", "accept:"), Stream.of(words)).toArray());
  }

  /** Cases of commands as operands, those too that nobody takes. */
  static List<ConformanceCase> operands() {
    return ConformanceCase.all().stream()
        .filter(
            each ->
                each.id().startsWith("cli-")
                    && !each.has("quirk")
                    && !each.has("input")
                    && !each.has("stdin"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operands")
  void agreeWithTheReference(ConformanceCase each) throws IOException {
    Path trace = Files.createFile(folder.resolve("trace"));
    Outcome outcome =
        each.run(folder, "--strict-compat", "--sadb", "accept:", "--trace-pfkey", trace.toString());

    assertThat(outcome.status()).as(outcome.err()).isEqualTo(each.exit());
    assertThat(
            Files.readAllLines(trace).stream()
                .map(message -> message.substring(0, 24) + "00000000" + message.substring(32)))
        .isEqualTo(each.messages());
  }

  @Test
  void areSilentWhenAllIsWell() {
    assertThat(run("flush", "esp")).isEqualTo(new Outcome(0, "", ""));
    assertThat(run("delete", "esp", "spi", "300", "dst", "192.0.2.1"))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(run("quit")).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void showWhatGetFinds() {
    assertThat(run("get", "esp", "spi", "300", "dst", "192.0.2.1").out())
        .containsOnlyOnce("Base message ")
        .startsWith("Base message (version 2) type GET, SA type ESP.\n");
  }

  @Test
  void areNotRunWithAnyFault() {
    Outcome outcome = run("flush", "eps");
    assertThat(outcome.errors()).containsExactly("unknown-satype");
    assertThat(outcome.err())
        .startsWith("<operands>:1:7: error[")
        .doesNotContain("Parse error")
        .endsWith(FATAL);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(run("flush", "esp", "ah").errors()).containsExactly("extra-arguments");
    assertThat(run("delete", "esp", "dst", "192.0.2.1").errors()).containsExactly("missing-spi");
  }

  @Test
  void areWordsWhateverIsInThem() {
    assertThat(run("delete", "esp spi", "spi", "300", "dst", "192.0.2.1").errors())
        .containsExactly("unknown-satype");
    assertThat(run("flush", "#").errors()).containsExactly("unknown-satype");
    assertThat(run("flush", "\"esp\"").errors()).containsExactly("unknown-satype");
    assertThat(run("flush", "").errors()).containsExactly("unknown-satype");
    assertThat(run("flush", "esp\n").errors()).containsExactly("unknown-satype");
    assertThat(run("-n", "get", "esp", "spi", "300", "dst", "spi").errors())
        .containsExactly("name-with-numeric");
  }

  @Test
  void doNotFindWhatIsNotThere() {
    Outcome outcome =
        program.run("--sadb", "memory:", "delete", "esp", "spi", "300", "dst", "192.0.2.1");
    assertThat(outcome.err())
        .startsWith(
            "<operands>:1:16: error[sa-not-found]: SA of type esp with SPI 0x12c and destination"
                + " 192.0.2.1 not found\n");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void sayNothingOfThemselvesUnderTheServiceManager() {
    Outcome outcome =
        program
            .with("SMF_FMRI", "svc:/x")
            .run("--sadb", "memory:", "delete", "esp", "spi", "300", "dst", "192.0.2.1");
    assertThat(outcome.err())
        .isEqualTo("ipseckey: Fatal error in svc:/x - exiting with status 95.\n");
    assertThat(outcome.status()).isEqualTo(95);
  }

  @Test
  void workOnTheDirectoryThatAFileWasRunInto(@TempDir Path folder) throws IOException {
    Path keys =
        Files.writeString(
            folder.resolve("keys"),
            "add ah spi 300 dst 192.0.2.1 authalg sha1 authkey"
                + " 5d40c1cdd4b0e1ef6a2f0b43c6a1f7a8e2ad90bb\n");
    InProcess here = program.with("IPSECKEY_SADB", folder.resolve("sadb").toString());

    assertThat(here.run("-f", keys).status()).isZero();
    assertThat(here.run("-p", "get", "ah", "spi", "300", "dst", "192.0.2.1").out())
        .contains("spi=0x12c")
        .contains("XXXX/160");
    assertThat(
            here.run("--clock", "+8h", "delete", "ah", "spi", "300", "dst", "192.0.2.1").status())
        .isZero();
    assertThat(here.run("delete", "ah", "spi", "300", "dst", "192.0.2.1").status()).isZero();
    assertThat(here.run("get", "ah", "spi", "300", "dst", "192.0.2.1").status()).isEqualTo(1);
  }
}
