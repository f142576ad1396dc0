package dev.ipseckey.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.Document;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a snippet makes is right as it stands, once keys are filled in. */
class SnippetTest {

  private static Stream<Snippet> commands() {
    return Snippet.all().stream().filter(snippet -> !snippet.prefix().equals("sa-lifetimes"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theExamplesInItsPlacesMakeACommandWithoutFindings(Snippet snippet) {
    String text =
        (String.join("\n", snippet.body()) + "\n")
            .replace("encrkey ${31:" + Snippet.KEY + "}", "encrkey " + "5a".repeat(16))
            .replace("authkey ${33:" + Snippet.KEY + "}", "authkey " + "a5".repeat(32))
            .replaceAll("\\$\\{\\d+:([^}]*)}", "$1")
            .replaceAll("\\$\\{\\d+\\|([^,]*),[^}]*}", "$1")
            .replace("\\\\", "\\");

    assertThat(findings(text)).as(text).isEmpty();
  }

  private static List<String> findings(String text) {
    Analyser analyser = new Analyser(AnalysisOptions.defaults());
    List<String> findings = new java.util.ArrayList<>();
    for (var line : Document.parse(SourceText.of(text)).lines()) {
      analyser.analyse(line).diagnostics().forEach(found -> findings.add(found.id().kebab()));
    }
    return findings;
  }
}
