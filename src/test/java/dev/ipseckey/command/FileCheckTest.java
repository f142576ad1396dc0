package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.file.Rereadable;
import dev.ipseckey.file.Streams;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.Profile;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.report.ConciseReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not the same when it is read once more, for what only its end has shown. */
class FileCheckTest {

  private static final String ONE_WAY =
      """
      add esp spi 0x3c01a7 src 10.1.0.1 dst 10.1.0.2 encr_alg aes \\
          encrkey b3d0a6f17c2e4895b3d1a6f17c2e4896
      add esp spi 0x3c01a8 src 10.1.0.3 dst 10.1.0.4 encr_alg aes \\
          encrkey 71d3a4f17c2e4895b3d1a6f17c2ebb96
      """;

  @TempDir private Path folder;
  private Path file = Path.of("");
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void place() {
    file = folder.resolve("lab.keys");
  }

  private void check(String before, String then) throws IOException {
    Files.writeString(file, then);
    Linter linter = new Lint(RuleSelection.of(Profile.DEFAULT)).of(FileFacts.unknown());
    try (ConciseReport report =
        new ConciseReport(new PrintStream(told, false, StandardCharsets.UTF_8))) {
      report.begin("lab.keys");
      new FileCheck(AnalysisOptions.defaults(), UnaryOperator.identity(), report)
          .check(
              "lab.keys",
              Streams.bytes(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8))),
              linter,
              new Rereadable.OfFile(file.toString()));
    }
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tellsBothOfAFileThatStaysAsItIs() throws IOException {
    check(ONE_WAY, ONE_WAY);

    assertThat(told())
        .contains("lab.keys:1:1: warning[one-way-sa]", "lab.keys:3:1: warning[one-way-sa]");
  }

  @Test
  void tellsWhatIsStillThereOfOneThatHasShrunk() {
    assertThatThrownBy(() -> check(ONE_WAY, ONE_WAY.substring(0, ONE_WAY.indexOf("add", 3))))
        .isInstanceOf(Unusable.class)
        .hasMessage(
            "lab.keys: was changed while it was checked, so that a finding has no place any more:"
                + " check it again");
    assertThat(told())
        .contains("lab.keys:1:1: warning[one-way-sa]")
        .doesNotContain("lab.keys:3:1: warning");
  }

  @Test
  void saysSoOfOneThatIsEmptyNow() {
    assertThatThrownBy(() -> check(ONE_WAY, ""))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("2 findings have no place any more");
  }

  @Test
  void saysSoOfOneThatWasCutInTheMiddleOfAWord() {
    assertThatThrownBy(() -> check(ONE_WAY, ONE_WAY.substring(0, 2)))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("2 findings have no place any more");
  }
}
