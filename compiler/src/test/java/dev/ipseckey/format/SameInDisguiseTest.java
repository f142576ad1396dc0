package dev.ipseckey.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that differ only in layout, synonyms and case are written in one and the same way. */
class SameInDisguiseTest {

  private static final int PAIRS = Integer.getInteger("ipseckey.pairs", 100_000);
  private static final long SEED = Long.getLong("ipseckey.seed", 20_261_128L);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final FileFormatter formatter =
      new FileFormatter(
          Style.DEFAULT,
          out::write,
          line -> {
            throw new AssertionError("kept: " + line.diagnostics());
          });

  @Test
  void isWrittenInOneWay() {
    List<String> failures = new ArrayList<>();
    int different = 0;
    for (long seed = SEED; seed < SEED + PAIRS && failures.size() < 5; seed++) {
      String one = Disguise.text(seed, 2 * seed);
      String other = Disguise.text(seed, 2 * seed + 1);
      different += one.equals(other) ? 0 : 1;
      String formatted = formatted(one);
      if (!formatted.equals(formatted(other))) {
        failures.add(
            "seed "
                + seed
                + "\n"
                + one
                + "\n---\n"
                + other
                + "\n---\n"
                + formatted
                + "\n---\n"
                + formatted(other));
      }
    }
    assertThat(failures).isEmpty();
    assertThat(different).isGreaterThan(PAIRS * 9 / 10);
  }

  private String formatted(String text) {
    out.reset();
    formatter.format(SourceText.of(text));
    return out.toString(StandardCharsets.UTF_8);
  }
}
