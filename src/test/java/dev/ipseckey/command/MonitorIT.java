package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A monitor in one terminal, commands in another. */
class MonitorIT {

  private static final String ADD =
      "add ah spi 300 dst 192.0.2.1 auth_alg sha1 authkey 5d40c1cdd4b0e1ef6a2f0b43c6a1f7a8e2ad90bb";

  private final Installed program = Installed.program();

  @TempDir private Path folder;
  private Path directory;
  private Process monitor;
  private BufferedReader printed;

  @BeforeEach
  void startAMonitor() throws IOException {
    directory = folder.resolve("sadb");
    monitor =
        new ProcessBuilder(
                program.launcher().toString(), "-n", "--sadb", directory.toString(), "monitor")
            .redirectError(folder.resolve("err").toFile())
            .start();
    printed = monitor.inputReader();
    assertThat(printed.readLine()).isEqualTo("Actively monitoring the PF_KEY socket.");
    assertThat(next()).isEqualTo("X_PROMISC, SA type <unknown 1>.");
  }

  @AfterEach
  void leaveNoneBehind() {
    monitor.destroyForcibly();
  }

  /** The type of the next message. */
  private String next() throws IOException {
    String header = "Base message (version 2) type ";
    String line = printed.readLine();
    while (line != null && !line.startsWith(header)) {
      line = printed.readLine();
    }
    return line == null ? "" : line.substring(header.length());
  }

  private void run(String... words) {
    program.with("IPSECKEY_SADB", directory.toString()).run((Object[]) words);
  }

  @Test
  void followsWhatOthersDo() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys"), ADD + "\n");
    run("-f", keys.toString());
    assertThat(next()).isEqualTo("ADD, SA type AH.");
    run("get", "ah", "spi", "300", "dst", "192.0.2.1");
    assertThat(next()).isEqualTo("GET, SA type AH.");
    run("flush", "esp");
    assertThat(next()).isEqualTo("FLUSH, SA type ESP.");
  }

  @ParameterizedTest
  @CsvSource({"INT, 2", "TERM, 15", "HUP, 1"})
  void endsWithTheNumberOfTheSignal(String signal, int number) throws Exception {
    assertThat(program.run(List.of("sh", "-c", "kill -" + signal + " " + monitor.pid())).status())
        .isZero();
    assertThat(monitor.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(monitor.exitValue()).isEqualTo(number);
    assertThat(Files.readString(folder.resolve("err")))
        .endsWith("ipseckey: ended by signal " + number + "\n");
    assertThat(directory.toFile().list())
        .as("no socket")
        .containsExactlyInAnyOrder("lock", "sadb.log");
  }
}
