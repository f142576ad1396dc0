package dev.ipseckey.command;

import static dev.ipseckey.lsp.protocol.Editor.answer;
import static dev.ipseckey.lsp.protocol.Editor.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ipseckey.generate.Draw;
import dev.ipseckey.lsp.protocol.CanaryDocuments;
import dev.ipseckey.lsp.protocol.Clients;
import dev.ipseckey.lsp.protocol.Editor;
import dev.ipseckey.lsp.protocol.EveryRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ipseckey lsp}, the packaged process, with an editor at the other end of its streams. */
class LanguageServerIT {

  private static final String URI_A = "file:///keys/a.keys";

  @TempDir private Path folder;
  private ServerProcess server;
  private Editor editor;

  @BeforeEach
  void start() throws IOException {
    server = ServerProcess.start(folder.resolve("log"));
    editor = server.editor();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void endsWith0AsTheProtocolSays() {
    assertThat(editor.initialize(Clients.able()).getServerInfo().getName()).isEqualTo("ipseckey");
    editor.shutdown();
    editor.server().exit();
    assertThat(server.status()).isZero();
    assertThat(server.log()).isEmpty();
  }

  @Test
  void endsWith1WithoutAShutdown() {
    editor.initialize(Clients.able());
    editor.server().exit();
    assertThat(server.status()).isEqualTo(1);
  }

  @Test
  void endsWith1WhenTheEditorHangsUp() {
    editor.initialize(Clients.able());
    server.hangUp();
    assertThat(server.status()).isEqualTo(1);
  }

  @Test
  void endsWith1WhenTheEditorDies() throws IOException {
    Process dying = new ProcessBuilder("sleep", "600").start();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(Clients.able());
    params.setProcessId(Math.toIntExact(dying.pid()));
    editor.initialize(params);
    dying.destroyForcibly();
    assertThat(server.status()).isEqualTo(1);
  }

  @Test
  void answersEveryRequest() throws IOException {
    editor.initialize(Clients.asking());
    editor.open(URI_A, Files.readString(Path.of("../examples/pair.keys")));
    EveryRequest.send(editor, URI_A, new Position(6, 14))
        .forEach((method, asked) -> assertThat(answer(asked)).as(method).isNotNull());
    assertThat(server.log()).isEmpty();
  }

  @Test
  void cancels() throws IOException {
    editor.initialize(Clients.able());
    editor.open(URI_A, Files.readString(Path.of("../examples/pair.keys")).repeat(1000));
    TextDocumentService documents = editor.server().getTextDocumentService();
    List<CompletableFuture<?>> busy =
        List.of(
            documents.semanticTokensFull(new SemanticTokensParams(document(URI_A))),
            documents.semanticTokensFull(new SemanticTokensParams(document(URI_A))));
    CompletableFuture<Hover> hover =
        documents.hover(new HoverParams(document(URI_A), new Position(7, 1)));
    hover.cancel(true);
    assertThatThrownBy(hover::get).isInstanceOf(CancellationException.class);
    busy.forEach(Editor::answer);
    answer(documents.hover(new HoverParams(document(URI_A), new Position(7, 1))));
    assertThat(editor.received()).contains("\"code\":-32800");
  }

  private static Stream<String> badFrames() {
    return Stream.of(
        frame("{nope"),
        frame("[]"),
        frame("null"),
        frame("{\"jsonrpc\":\"2.0\",\"id\":99,\"method\":\"ipseckey/none\",\"params\":1}"),
        frame("{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"textDocument/hover\",\"params\":[1,2]}"),
        frame("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{}}"),
        "Content-Length: many\r\n\r\n",
        "Content-Length: 99999999999\r\n\r\n",
        "Content-Length: -7\r\n\r\n",
        "Content-Type: nothing\r\n\r\n",
        "no header at all\r\n\r\n");
  }

  private static String frame(String json) {
    return "Content-Length: " + json.length() + "\r\n\r\n" + json;
  }

  @ParameterizedTest
  @MethodSource("badFrames")
  void goesOnBehindFramesThatAreNone(String frame) {
    editor.initialize(Clients.able());
    server.write(frame);
    editor.open(URI_A, "flsh\n");
    assertThat(editor.diagnostics(URI_A, 1)).isNotEmpty();
  }

  @Test
  void namesThePageOfADiagnostic() {
    editor.initialize(Clients.able());
    editor.open(URI_A, "flush esp\nupdate esp spi 0x1001 dst 10.0.0.1 auth_alg md5\n");
    List<Diagnostic> found =
        editor.diagnostics(URI_A, 1).stream()
            .filter(diagnostic -> diagnostic.getCode().getLeft().equals("weak-auth"))
            .toList();
    assertThat(found).isNotEmpty();
    assertThat(Path.of(URI.create(found.getFirst().getCodeDescription().getHref())))
        .exists()
        .content()
        .startsWith("# weak-auth");
  }

  @Test
  void isInTheSameStateAfter1000EditsAsAFreshServer() throws IOException {
    editor.initialize(Clients.asking());
    EditedText text =
        new EditedText(
            Files.readString(Path.of("../examples/pair.keys"))
                + Files.readString(Path.of("../examples/tunnel.keys")));
    Draw draw = new Draw(11);
    editor.open(URI_A, 0, text.text());
    SemanticTokens tokens = EditedText.tokens(editor, URI_A);
    for (int version = 1; version <= 1000; version++) {
      text.edit(draw, editor, URI_A, version);
      if (version % 200 == 0) {
        try (ServerProcess fresh = ServerProcess.start(folder.resolve("fresh" + version))) {
          fresh.editor().initialize(Clients.asking());
          fresh.editor().open(URI_A, version, text.text());
          Position at = new Position(draw.below(30), draw.below(40));
          assertThat(EditedText.tokens(editor, URI_A, tokens))
              .isEqualTo(EditedText.tokens(fresh.editor(), URI_A).getData());
          int edits = version;
          Map<String, String> expected = EditedText.answers(fresh.editor(), URI_A, at);
          EditedText.answers(editor, URI_A, at)
              .forEach(
                  (method, found) ->
                      assertThat(found)
                          .as("%s after %d edits", method, edits)
                          .isEqualTo(expected.get(method)));
          tokens = EditedText.tokens(editor, URI_A);
        }
      }
    }
    assertThat(server.log()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void letsNoKeyOut(boolean published) {
    editor.initialize(published ? Clients.able() : Clients.asking());
    CanaryDocuments documents = new CanaryDocuments(editor, new Draw(published ? 20 : 21));
    documents.open(100, published);
    assertThat(documents.letOut(server.log())).isEmpty();
    assertThat(server.log()).isEmpty();
  }
}
