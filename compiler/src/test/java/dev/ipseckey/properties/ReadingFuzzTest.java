package dev.ipseckey.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Document;
import dev.ipseckey.syntax.Piece;

/**
 * Any bytes are read, and printed again. In a plain test run on the kept inputs only; {@code mvn
 * -Pfuzz} searches for more.
 */
class ReadingFuzzTest {

  private static final AnalysisOptions OPTIONS = AnalysisOptions.defaults().strictCompat(true);

  @FuzzTest(maxDuration = "5m")
  void readsAndPrintsAnything(byte[] text) {
    Document document = Document.parse(SourceText.of(text));
    assertThat(document.print()).isEqualTo(text);
    int at = 0;
    for (CommandLine line : document.lines()) {
      for (Piece piece : line.pieces()) {
        assertThat(piece.span().start()).isEqualTo(at);
        at = piece.span().end();
      }
    }
    assertThat(at).isEqualTo(text.length);
    Transcript.ofWhole(text, OPTIONS);
  }
}
