package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fault in the program shows no key, and ends with a status. */
class FaultTest {

  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException(KEY);
          }
        };
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(arguments, new Environment(broken, out, errors, Map.of(), false, false, false));
  }

  private void isReportedWithoutItsMessage() {
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("a fault in ipseckey itself", "java.lang.IllegalStateException", "    at ")
        .doesNotContain(KEY);
  }

  @Test
  void fails() {
    assertThat(run("-c", "-")).isEqualTo(1);
    isReportedWithoutItsMessage();
  }

  @Test
  void failsBehindOptions() {
    assertThat(run("-v", "-c", "-")).isEqualTo(1);
    isReportedWithoutItsMessage();
  }

  @Test
  void isTroubleForACheck() {
    assertThat(run("check", "-")).isEqualTo(2);
    isReportedWithoutItsMessage();
  }
}
