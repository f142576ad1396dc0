package dev.ipseckey.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;

/** The history takes what it is told, and nothing from the line reader. */
class MaskedHistoryTest {

  @Test
  void keepsOnlyWhatWasMasked() throws IOException {
    MaskedHistory history = new MaskedHistory();
    try (Terminal terminal =
        TerminalBuilder.builder()
            .dumb(true)
            .streams(
                new java.io.ByteArrayInputStream(
                    "add esp authkey 1234\n".getBytes(StandardCharsets.UTF_8)),
                new java.io.ByteArrayOutputStream())
            .build()) {
      LineReader reader = LineReaderBuilder.builder().terminal(terminal).history(history).build();
      assertThat(reader.readLine()).isEqualTo("add esp authkey 1234");
      assertThat(history.size()).isZero();

      history.remember("add esp authkey XXXX");
      assertThat(history.get(history.last())).isEqualTo("add esp authkey XXXX");
    }
  }
}
