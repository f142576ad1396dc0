package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code use} rehearses the lifetimes that only traffic brings to their end. */
class SimulatedTrafficTest {

  private static final String FATAL = "ipseckey: Fatal error - exiting.\n";

  @TempDir private Path folder;

  @BeforeEach
  void anSaWithLimits() throws IOException {
    Path keys =
        Files.writeString(
            folder.resolve("keys"),
            "add ah spi 300 dst 192.0.2.1 authalg sha1 authkey 5d40c1cdd4b0e1ef6a2f0b43c6a1f7a8e2ad90bb"
                + " soft_bytes 2000 hard_bytes 5000\n");
    assertThat(run("-f", keys.toString()).status()).isZero();
  }

  private Outcome run(String... words) {
    return InProcess.program()
        .with("IPSECKEY_SADB", folder.resolve("sadb").toString())
        .run(Stream.of(words).toArray());
  }

  private String get() {
    return run("-np", "get", "ah", "spi", "300", "dst", "192.0.2.1").out();
  }

  @Test
  void countsBytesUpToTheSoftLimitAndBeyond() {
    assertThat(run("use", "1500", "ah", "spi", "300", "dst", "192.0.2.1"))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(get()).contains("state=MATURE", "CLT: 1500 bytes ", "X_USED");

    assertThat(run("use", "500x2", "ah", "spi", "300", "dst", "192.0.2.1").status()).isZero();
    assertThat(get()).contains("state=DYING", "CLT: 2500 bytes ");
  }

  @Test
  void stopsAtTheHardLimit() {
    Outcome outcome = run("use", "1500x4", "ah", "spi", "300", "dst", "192.0.2.1");

    assertThat(outcome.err())
        .isEqualTo(
            "ipseckey: packet 4 of 4 did not pass: the SA is not usable, or at its hard limit of bytes\n"
                + FATAL);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(get()).contains("state=DEAD", "CLT: 4500 bytes ");
  }

  @Test
  void needsAnSaThatIsThere() {
    assertThat(run("use", "1", "ah", "spi", "301", "dst", "192.0.2.1").errors())
        .containsExactly("sa-not-found");
    assertThat(run("use", "1", "ah", "dst", "192.0.2.1").errors()).containsExactly("missing-spi");
  }

  @Test
  void saysHowItIsWritten() {
    assertThat(run("use").err())
        .startsWith("ipseckey: usage: ipseckey use BYTES[xPACKETS] SA_TYPE {EXTENSION value...}\n");
    assertThat(run("use", "1500x0", "ah", "spi", "300", "dst", "192.0.2.1").status()).isEqualTo(1);
  }

  @Test
  void isNothingForOtherSadbs() {
    assertThat(run("--sadb", "accept:", "use", "1", "ah", "spi", "300", "dst", "192.0.2.1").err())
        .isEqualTo(
            "ipseckey: use: only a simulated SADB that is kept has traffic: a directory, or memory:\n"
                + FATAL);
    assertThat(run("--strict-compat", "use", "1", "ah", "spi", "300", "dst", "192.0.2.1").err())
        .startsWith("ipseckey: unknown command `use`");
  }
}
