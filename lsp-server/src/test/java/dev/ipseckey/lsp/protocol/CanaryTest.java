package dev.ipseckey.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.generate.Canary;
import dev.ipseckey.generate.CanaryText;
import dev.ipseckey.generate.Draw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keys that are nowhere but in the documents, so that digits of them that the server sends or logs
 * were let out. Edits of the text, which have to hold what they put there, are asked for elsewhere.
 */
class CanaryTest {

  private static final int DOCUMENTS = 50;

  /** All runs of digits that are long enough to be known, those of zeros left out. */
  private static Set<String> runs(String text) {
    Set<String> runs = new HashSet<>();
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length = HexFormat.isHexDigit(text.charAt(i)) ? length + 1 : 0;
      if (length >= Canary.RUN) {
        runs.add(text.substring(i + 1 - Canary.RUN, i + 1).toLowerCase(Locale.ROOT));
      }
    }
    runs.remove("0".repeat(Canary.RUN));
    return runs;
  }

  private static String withoutEdits(String trace) {
    return trace.replaceAll("\"newText\":\"(?:[^\"\\\\]|\\\\.)*\"", "");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noKeyLeavesTheServer(long seed) {
    Draw draw = new Draw(seed);
    List<Canary> canaries = new ArrayList<>();
    try (Served served = new Served()) {
      Editor editor = served.editor();
      editor.initialize(seed % 2 == 0 ? Clients.able() : Clients.asking());
      for (int i = 0; i < DOCUMENTS; i++) {
        CanaryText text = CanaryText.draw(draw);
        canaries.add(text.canary());
        String uri = "file:///canary/" + i;
        String document = new String(text.text(), StandardCharsets.UTF_8);
        editor.open(uri, document);
        int lines = (int) document.lines().count();
        Position at = new Position(draw.below(lines + 1), draw.below(80));
        EveryRequest.send(editor, uri, at).values().forEach(Editor::answer);
        if (seed % 2 == 0) {
          editor.diagnostics(uri, 1);
        }
      }
      String sent = withoutEdits(editor.received()) + served.log();
      Set<String> runs = runs(sent);
      for (Canary canary : canaries) {
        assertThat(runs(canary.digits()))
            .as("seed %d: a key in the trace", seed)
            .noneMatch(runs::contains);
      }
    }
  }
}
