package dev.ipseckey.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a pipe, however its bytes arrive. */
class PipedLinesTest {

  private int reads;

  private List<String> read(String... arrivals) {
    PipedLines lines = lines(arrivals);
    List<String> all = new ArrayList<>();
    while (lines.next("") instanceof Typed.Line(byte[] bytes)) {
      all.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return all;
  }

  private PipedLines lines(String... arrivals) {
    Deque<String> waiting = new ArrayDeque<>(Arrays.asList(arrivals));
    return new PipedLines(
        (into, offset, length) -> {
          reads++;
          if (waiting.isEmpty()) {
            return -1;
          }
          byte[] next = waiting.remove().getBytes(StandardCharsets.UTF_8);
          System.arraycopy(next, 0, into, offset, next.length);
          return next.length;
        });
  }

  @Test
  void areCutAtNewlines() {
    assertThat(read("flush\n", "get\nexit\n")).containsExactly("flush\n", "get\n", "exit\n");
    assertThat(read("fl", "ush", "\n\n")).containsExactly("flush\n", "\n");
    assertThat(read("flush\nget")).containsExactly("flush\n", "get");
    assertThat(read()).isEmpty();
  }

  @Test
  void areHandedOutAsSoonAsTheyAreThere() {
    PipedLines lines = lines("flush\n", "get\n");
    lines.next("");

    assertThat(reads).isEqualTo(1);
  }

  @Test
  void areNotKeptWithoutLimit() {
    String[] arrivals = new String[2_000];
    Arrays.fill(arrivals, "x".repeat(1_000));
    arrivals[1_999] = "\nexit\n";

    assertThat(read(arrivals))
        .hasSize(2)
        .satisfies(all -> assertThat(all.getFirst().length()).isBetween(4_095, 100_000))
        .satisfies(all -> assertThat(all.getLast()).isEqualTo("exit\n"));
  }
}
