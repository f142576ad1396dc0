package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How far the run of a file is, on a terminal. That signals end it is tested with processes. */
class FileRunTest {

  private static final String ERASE = "\r\u001b[K";

  private final AtomicLong now = new AtomicLong();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Environment environment(boolean terminal, Map<String, String> variables) {
    return new Environment(
        InputStream.nullInputStream(),
        new PrintStream(OutputStream.nullOutputStream()),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        variables,
        terminal,
        terminal,
        terminal);
  }

  /** What is printed while each command takes 300 ms. */
  private String shown(String text, UnaryOperator<CheckedLine> action, Environment environment) {
    SourceText file = SourceText.of(text);
    UnaryOperator<CheckedLine> slow =
        line -> {
          now.addAndGet(300_000_000);
          return action.apply(line);
        };
    try (FileRun run = new FileRun("keys", file.length(), slow, environment, now::get)) {
      new FileChecker(AnalysisOptions.defaults(), run, _ -> {}).check(file);
    }
    environment.err().flush();
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void isShownOnceItHasTakenASecond() {
    assertThat(shown("flush\n".repeat(8), UnaryOperator.identity(), environment(true, Map.of())))
        .isEqualTo(
            ERASE
                + "50 %, 4 commands"
                + ERASE
                + "62 %, 5 commands"
                + ERASE
                + "75 %, 6 commands"
                + ERASE
                + "87 %, 7 commands"
                + ERASE);
  }

  @Test
  void isNotShownToAFileOrAService() {
    String text = "flush\n".repeat(8);
    assertThat(shown(text, UnaryOperator.identity(), environment(false, Map.of()))).isEmpty();
    assertThat(
            shown(text, UnaryOperator.identity(), environment(true, Map.of("SMF_FMRI", "svc:/x"))))
        .isEmpty();
  }

  @Test
  void makesRoomForWhatIsFound() {
    UnaryOperator<CheckedLine> failing =
        line ->
            line.with(
                List.of(Diagnostic.of(DiagnosticId.SA_NOT_FOUND, line.line().span(), "not there")));
    assertThat(shown("flush\n".repeat(6), failing, environment(true, Map.of())))
        .isEqualTo(ERASE + "66 %, 4 commands" + ERASE + ERASE + "83 %, 5 commands" + ERASE);
  }
}
