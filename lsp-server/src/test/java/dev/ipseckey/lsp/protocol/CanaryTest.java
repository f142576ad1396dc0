package dev.ipseckey.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.generate.Draw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No digit of a key leaves the server but in edits of the text. */
class CanaryTest {

  private static final int DOCUMENTS = 50;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noKeyLeavesTheServer(long seed) {
    boolean published = seed % 2 == 0;
    try (Served served = new Served()) {
      Editor editor = served.editor();
      editor.initialize(published ? Clients.able() : Clients.asking());
      CanaryDocuments documents = new CanaryDocuments(editor, new Draw(seed));
      documents.open(DOCUMENTS, published);
      assertThat(documents.letOut(served.log())).as("seed %d", seed).isEmpty();
      assertThat(served.log()).isEmpty();
    }
  }
}
