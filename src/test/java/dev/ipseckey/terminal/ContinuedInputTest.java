package dev.ipseckey.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Physical lines become commands, each as soon as it is complete. */
class ContinuedInputTest {

  /** What is typed; ^C is a line of its own. */
  private static final class Typist implements LineInput {
    private final Deque<String> lines;
    private final List<String> pending = new ArrayList<>();

    Typist(String... lines) {
      this.lines = new ArrayDeque<>(List.of(lines));
    }

    @Override
    public Typed next(String before) {
      pending.add(before);
      if (lines.isEmpty()) {
        return new Typed.End();
      }
      String line = lines.remove();
      return line.equals("^C")
          ? new Typed.Discarded()
          : new Typed.Line(line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }

  private static List<String> read(ContinuedInput lines) {
    List<String> all = new ArrayList<>();
    for (Optional<SourceText> text = lines.next(); text.isPresent(); text = lines.next()) {
      all.add(text.get().firstLine() + " " + text.get());
    }
    return all;
  }

  private static List<String> read(String... lines) {
    return read(new ContinuedInput(new Typist(lines)));
  }

  @Test
  void aLineIsACommand() {
    assertThat(read("flush\n", "\n", "# \n")).containsExactly("1 flush\n", "2 \n", "3 # \n");
  }

  @Test
  void aBackslashBeforeTheNewlineContinuesIt() {
    assertThat(read("flush \\\n", "  esp\n", "get\n"))
        .containsExactly("1 flush \\\n  esp\n", "3 get\n");
    assertThat(read("flush \\ \n", "esp\n")).hasSize(2);
    assertThat(read("\\\n", "\\\n", "\n")).containsExactly("1 \\\n\\\n\n");
  }

  @Test
  void nobodyIsAskedForALineThatIsNotNeeded() {
    Typist typist = new Typist("flush \\\n", "esp\n", "get\n");
    new ContinuedInput(typist).next();

    assertThat(typist.pending).containsExactly("", "flush \\\n");
  }

  @Test
  void discardingForgetsTheWholeCommand() {
    assertThat(read("flush \\\n", "^C", "get\n", "^C", "exit\n"))
        .containsExactly("2 get\n", "3 exit\n");
  }

  @Test
  void theLastLineMayLackItsNewline() {
    assertThat(read("flush", "get \\")).containsExactly("1 flush", "2 get \\");
  }

  @Test
  void aCommandThatIsNeverEndedIsNone() {
    ContinuedInput lines = new ContinuedInput(new Typist("flush\n", "flush \\\n"));

    assertThat(read(lines)).containsExactly("1 flush\n");
    assertThat(lines.endedInCommand()).isTrue();

    ContinuedInput whole = new ContinuedInput(new Typist("flush\n"));
    read(whole);
    assertThat(whole.endedInCommand()).isFalse();
  }

  @Test
  void anEndlessCommandDoesNotFillTheMemory() {
    String[] lines = new String[1_000];
    java.util.Arrays.fill(lines, "x".repeat(4_000) + "\\\n");
    lines[999] = "end\n";
    Optional<SourceText> text = new ContinuedInput(new Typist(lines)).next();

    assertThat(text.orElseThrow().length()).isBetween(4_096, 600_000);
  }
}
