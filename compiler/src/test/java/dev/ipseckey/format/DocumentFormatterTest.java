package dev.ipseckey.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an editor asks for: the whole document, a selection, the line that the cursor has left. A
 * selection stands between ⟦ and ⟧.
 */
class DocumentFormatterTest {

  private static final DocumentFormatter FORMATTER = new DocumentFormatter(Style.DEFAULT);

  private static String applied(String text, List<Replacement> changes) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Replacement change : changes) {
      result.append(new String(bytes, at, change.span().start() - at, StandardCharsets.UTF_8));
      result.append(change.text());
      at = change.span().end();
    }
    return result
        .append(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8))
        .toString();
  }

  private static String whole(String text) {
    return applied(text, FORMATTER.replacements(SourceText.of(text)));
  }

  private static String selection(String marked) {
    int start = marked.indexOf('⟦');
    int end = marked.indexOf('⟧') - 1;
    String text = marked.replace("⟦", "").replace("⟧", "");
    return applied(text, FORMATTER.replacements(SourceText.of(text), Span.between(start, end)));
  }

  @Test
  void formatsADocument() {
    assertThat(whole("\n# é\nflush  esp\n\n\n\nflush  ah"))
        .isEqualTo("# é\nflush esp\n\nflush ah\n");
  }

  @Test
  void tellsOnlyTheLinesThatChange() {
    assertThat(FORMATTER.replacements(SourceText.of("flush esp\nflush  ah\nflush\n")))
        .singleElement()
        .satisfies(change -> assertThat(change.span()).isEqualTo(new Span(10, 10)));
  }

  @Test
  void leavesADocumentAloneWhoseCommandsMayBeginElsewhere() {
    assertThat(whole("flush  esp\n# x \\\nflush ah\n")).isEqualTo("flush  esp\n# x \\\nflush ah\n");
    assertThat(whole("flush  esp\nflush \\\n")).isEqualTo("flush  esp\nflush \\\n");
  }

  @Test
  void formatsTheLinesOfASelection() {
    assertThat(
            selection("flush  esp\nfl⟦ush  ah\nadd  esp⟧  spi 257 \\\n dst 192.0.2.1\nflush  ah\n"))
        .isEqualTo("flush  esp\nflush ah\nadd esp spi 257 dst 192.0.2.1\nflush  ah\n");
  }

  @Test
  void formatsTheLineOfTheCursor() {
    assertThat(selection("flush  esp\nflush  ⟦⟧ah\nflush  esp\n"))
        .isEqualTo("flush  esp\nflush ah\nflush  esp\n");
  }

  @Test
  void formatsWhatIsSelectedOfADocumentThatIsNotFinished() {
    assertThat(selection("⟦flush  esp⟧\nadd  esp spi 257 \\\n"))
        .isEqualTo("flush esp\nadd  esp spi 257 \\\n");
  }

  @Test
  void leavesABrokenCommandAlone() {
    assertThat(selection("⟦add  esp spi\nflush  esp⟧\n")).isEqualTo("add  esp spi\nflush esp\n");
  }

  @Test
  void knowsWhatIsTurnedOffAboveTheSelection() {
    assertThat(selection("# ipseckey: fmt off\n⟦flush  esp\n# ipseckey: fmt on\nflush  ah⟧\n"))
        .isEqualTo("# ipseckey: fmt off\nflush  esp\n# ipseckey: fmt on\nflush ah\n");
  }

  @Test
  void seesTheEmptyLineAboveTheSelection() {
    assertThat(selection("flush\n\n⟦\n\nflush⟧\n")).isEqualTo("flush\n\nflush\n");
  }
}
