package dev.ipseckey.lsp.protocol;

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

/**
 * Documents with keys that are nowhere else, so that digits of them that a server sends or logs
 * were let out. Edits of the text, which have to hold what they put there, do not count.
 */
public final class CanaryDocuments {

  private final List<Canary> canaries = new ArrayList<>();
  private final Editor editor;
  private final Draw draw;

  /**
   * @param editor has said hello to its server
   */
  public CanaryDocuments(Editor editor, Draw draw) {
    this.editor = editor;
    this.draw = draw;
  }

  /**
   * Opens documents, and asks everything about each.
   *
   * @param published whether diagnostics come unasked
   */
  public void open(int count, boolean published) {
    for (int i = 0; i < count; i++) {
      CanaryText text = CanaryText.draw(draw);
      canaries.add(text.canary());
      String uri = "file:///canary/" + i;
      String document = new String(text.text(), StandardCharsets.UTF_8);
      editor.open(uri, document);
      int lines = (int) document.lines().count();
      Position at = new Position(draw.below(lines + 1), draw.below(80));
      EveryRequest.send(editor, uri, at).values().forEach(Editor::answer);
      if (published) {
        editor.diagnostics(uri, 1);
      }
    }
  }

  /** The keys of which digits are in what the server has sent or logged. */
  public List<Canary> letOut(String log) {
    Set<String> runs = runs(withoutEdits(editor.received()) + log);
    return canaries.stream()
        .filter(canary -> runs(canary.digits()).stream().anyMatch(runs::contains))
        .toList();
  }

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
}
