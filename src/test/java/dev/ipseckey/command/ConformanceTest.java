package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With {@code --strict-compat} a check accepts and refuses what the reference implementation does.
 */
class ConformanceTest {

  @TempDir private Path folder;

  /** Checks that neither depend on what we deliberately do better nor on a kernel's answer. */
  static List<ConformanceCase> plainChecks() {
    return ConformanceCase.all().stream()
        .filter(ConformanceCase::checksOnly)
        .filter(
            each ->
                !each.has("quirk")
                    && !each.has("undefined")
                    && !each.has("reply")
                    && !each.has("env"))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plainChecks")
  void agreesWithTheReference(ConformanceCase each) {
    Outcome outcome = each.run(folder, "--strict-compat");

    assertThat(outcome.status())
        .as("exit status; on stderr:%n%s", outcome.err())
        .isEqualTo(each.exit());
    assertThat(outcome.status() == 0 ? "ok" : "rejected").isEqualTo(each.verdict());
  }

  @Test
  void theCorpusIsWhole() {
    assertThat(plainChecks()).hasSize(850);
  }
}
