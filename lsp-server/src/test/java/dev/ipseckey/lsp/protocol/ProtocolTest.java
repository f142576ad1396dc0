package dev.ipseckey.lsp.protocol;

import static dev.ipseckey.lsp.protocol.Editor.answer;
import static dev.ipseckey.lsp.protocol.Editor.document;
import static dev.ipseckey.lsp.protocol.Editor.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server over its streams. */
class ProtocolTest {

  private static final String URI = "file:///keys/a.keys";

  private static final String PAIR =
      """
      add esp spi 0x1001 src 10.0.0.1 dst 10.0.0.2 outbound encr_alg null auth_alg sha1 authkey d41fb74470271826a8e7a80d343cc5aae9e2a7f0
      add esp spi 0x1002 pair-spi 0x1001 src 10.0.0.2 dst 10.0.0.1 inbound encr_alg null auth_alg sha1 authkey e9e2a7f05f13730dd41fb74470271826a8e7a80d
      update esp spi 0x1001 dst 10.0.0.2 hard_addtime 3600
      """;

  @Nested
  class Lifecycle {

    @Test
    void endsWith0AfterAShutdown() {
      Served served = new Served();
      served.editor().initialize(Clients.plain());
      served.editor().shutdown();
      served.editor().server().exit();
      assertThat(served.status()).isZero();
    }

    @Test
    void endsWith1WithoutAShutdown() {
      Served served = new Served();
      served.editor().initialize(Clients.plain());
      served.editor().server().exit();
      assertThat(served.status()).isEqualTo(1);
    }

    @Test
    void endsWhenTheEditorHangsUp() {
      Served served = new Served();
      served.editor().initialize(Clients.plain());
      served.hangUp();
      assertThat(served.status()).isEqualTo(1);
    }

    @Test
    void saysWhoItIs() {
      try (Served served = new Served()) {
        assertThat(served.editor().initialize(Clients.plain()).getServerInfo().getName())
            .isEqualTo("ipseckey");
      }
    }
  }

  @Nested
  class Documents {

    @Test
    void diagnosticsAreSentForEachVersion() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.plain());
        editor.open(URI, "flsh esp\n");
        assertThat(editor.diagnostics(URI, 1))
            .extracting(found -> found.getCode().getLeft())
            .containsExactly("unknown-command");
        editor.change(URI, 2, range(0, 2, 0, 2), "u");
        assertThat(editor.diagnostics(URI, 2)).isEmpty();
      }
    }

    @Test
    void aClosedDocumentHasNone() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.plain());
        editor.open(URI, "flsh\n");
        editor.diagnostics(URI, 1);
        editor
            .server()
            .getTextDocumentService()
            .didClose(new DidCloseTextDocumentParams(document(URI)));
        assertThat(
                answer(
                    editor
                        .server()
                        .getTextDocumentService()
                        .hover(new HoverParams(document(URI), new Position(0, 1)))))
            .isNull();
      }
    }

    @ParameterizedTest
    @CsvSource({"utf-8, 24", "utf-16, 22", "utf-32, 21"})
    void positionsAreCountedAsTheClientLikes(String encoding, int end) {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        InitializeResult result = editor.initialize(Clients.encodings(encoding, "utf-16"));
        assertThat(result.getCapabilities().getPositionEncoding()).isEqualTo(encoding);
        editor.open(URI, "get esp spi 1 dst \"😀\"\n");
        assertThat(editor.diagnostics(URI, 1).getFirst().getRange().getEnd().getCharacter())
            .isEqualTo(end);
      }
    }

    @Test
    void tokensAreSentAsChanges() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.able());
        editor.open(URI, PAIR);
        SemanticTokens full =
            answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .semanticTokensFull(new SemanticTokensParams(document(URI))));
        editor.change(URI, 2, range(2, 0, 2, 6), "delete");
        SemanticTokensDelta delta =
            answer(
                    editor
                        .server()
                        .getTextDocumentService()
                        .semanticTokensFullDelta(
                            new SemanticTokensDeltaParams(document(URI), full.getResultId())))
                .getRight();
        assertThat(delta.getEdits()).isEmpty();
        editor.change(URI, 3, range(2, 0, 2, 0), "flush\n");
        SemanticTokensDelta more =
            answer(
                    editor
                        .server()
                        .getTextDocumentService()
                        .semanticTokensFullDelta(
                            new SemanticTokensDeltaParams(document(URI), delta.getResultId())))
                .getRight();
        assertThat(more.getEdits()).hasSize(1);
        assertThat(more.getEdits().getFirst().getData()).hasSizeLessThan(15);
      }
    }
  }

  @Nested
  class Requests {

    @Test
    void areAllAnswered() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.able());
        editor.open(URI, PAIR);
        Map<String, CompletableFuture<?>> sent =
            EveryRequest.send(editor, URI, new Position(2, 16));
        sent.forEach((method, answer) -> assertThat(answer(answer)).as(method).isNotNull());
        assertThat(served.log()).isEmpty();
      }
    }

    @Test
    void ofDocumentsThatAreNotOpenAreAnsweredWithNothing() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.able());
        EveryRequest.send(editor, "file:///nowhere", new Position(5, 5))
            .forEach((method, answer) -> answer(answer));
        assertThat(served.log()).isEmpty();
      }
    }

    @Test
    void renameInOneStep() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.able());
        editor.open(URI, PAIR);
        WorkspaceEdit edit =
            answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .rename(new RenameParams(document(URI), new Position(2, 16), "0x2000")));
        assertThat(edit.getDocumentChanges().getFirst().getLeft().getEdits()).hasSize(3);
        assertThat(edit.getDocumentChanges().getFirst().getLeft().getTextDocument().getVersion())
            .isEqualTo(1);
      }
    }

    @Test
    void refuseAWrongNameWithAReason() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.able());
        editor.open(URI, PAIR);
        assertThatThrownBy(
                () ->
                    answer(
                        editor
                            .server()
                            .getTextDocumentService()
                            .rename(new RenameParams(document(URI), new Position(2, 16), "x"))))
            .isInstanceOf(ResponseErrorException.class)
            .hasMessageContaining("an SPI is a number");
      }
    }

    @Test
    void makeKeysOnlyWhenAnActionIsChosen() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.able());
        editor.open(URI, PAIR.lines().findFirst().orElseThrow() + "\n");
        CodeAction action =
            answer(
                    editor
                        .server()
                        .getTextDocumentService()
                        .codeAction(
                            new CodeActionParams(
                                document(URI),
                                range(0, 14, 0, 14),
                                new CodeActionContext(List.of()))))
                .stream()
                .map(found -> found.getRight())
                .filter(found -> found.getTitle().contains("new random keys"))
                .findFirst()
                .orElseThrow();
        assertThat(action.getEdit()).isNull();
        CodeAction resolved =
            answer(editor.server().getTextDocumentService().resolveCodeAction(action));
        assertThat(
                resolved.getEdit().getDocumentChanges().getFirst().getLeft().getEdits().toString())
            .containsPattern("authkey [0-9a-f]{40}")
            .doesNotContain("d41fb74470271826");
      }
    }

    @Test
    void putANewKeyWhereACompletionAsksForIt() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.able());
        editor.open(URI, "add esp spi 0x1001 dst 10.0.0.2 encr_alg aes encrkey \n");
        CompletionItem item =
            answer(
                    editor
                        .server()
                        .getTextDocumentService()
                        .completion(new CompletionParams(document(URI), new Position(0, 53))))
                .getRight()
                .getItems()
                .getFirst();
        assertThat(item.getLabel()).isEqualTo("new 256-bit key");
        answer(
            editor
                .server()
                .getWorkspaceService()
                .executeCommand(
                    new ExecuteCommandParams(
                        item.getCommand().getCommand(), item.getCommand().getArguments())));
        assertThat(editor.told().toString()).containsPattern("newText = \"[0-9a-f]{64}\"");
      }
    }

    @Test
    void thatNobodyWaitsForAnyMoreAreCancelled() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.able());
        editor.open(URI, PAIR.repeat(8000));
        var documents = editor.server().getTextDocumentService();
        List<CompletableFuture<SemanticTokens>> busy =
            List.of(
                documents.semanticTokensFull(new SemanticTokensParams(document(URI))),
                documents.semanticTokensFull(new SemanticTokensParams(document(URI))));
        CompletableFuture<Hover> hover =
            documents.hover(new HoverParams(document(URI), new Position(0, 1)));
        hover.cancel(true);
        assertThatThrownBy(hover::get).isInstanceOf(CancellationException.class);
        busy.forEach(Editor::answer);
        answer(documents.hover(new HoverParams(document(URI), new Position(0, 1))));
        assertThat(editor.received()).contains("\"code\":-32800");
      }
    }
  }

  @Nested
  class BadInput {

    @Test
    void anUnknownRequestIsRefused() {
      try (Served served = new Served()) {
        served.editor().initialize(Clients.plain());
        frame(served, "{\"jsonrpc\":\"2.0\",\"id\":99,\"method\":\"ipseckey/none\"}");
        await(served, "\"id\":99");
        assertThat(served.editor().received()).contains("-32601");
        alive(served);
      }
    }

    @Test
    void whatIsNoJsonIsRefused() {
      try (Served served = new Served()) {
        served.editor().initialize(Clients.plain());
        frame(served, "{\"jsonrpc\": encrkey 00112233445566778899aabbccddeeff");
        alive(served);
        assertThat(served.log() + served.editor().received()).doesNotContain("0011223344556677");
      }
    }

    @Test
    void parametersOfAnotherKindAreRefused() {
      try (Served served = new Served()) {
        served.editor().initialize(Clients.plain());
        frame(
            served,
            "{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"textDocument/hover\",\"params\":[1,\"encrkey 00112233445566778899aabbccddeeff\"]}");
        alive(served);
        assertThat(served.log() + served.editor().received()).doesNotContain("0011223344556677");
      }
    }

    @Test
    void aHeaderWithoutALengthIsPassedOver() {
      try (Served served = new Served()) {
        served.editor().initialize(Clients.plain());
        served.write("Content-Type: nothing\r\n\r\n");
        alive(served);
      }
    }

    @Test
    void aCommandWithoutArgumentsIsRefused() {
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(Clients.plain());
        assertThatThrownBy(
                () ->
                    answer(
                        editor
                            .server()
                            .getWorkspaceService()
                            .executeCommand(
                                new ExecuteCommandParams("ipseckey.insertKey", List.of()))))
            .hasMessageContaining("argument 1 is missing");
      }
    }

    private void frame(Served served, String json) {
      served.write("Content-Length: " + json.length() + "\r\n\r\n" + json);
    }

    private void alive(Served served) {
      Editor editor = served.editor();
      editor.open(URI, "flsh\n");
      assertThat(editor.diagnostics(URI, 1)).hasSize(1);
    }

    private void await(Served served, String text) {
      long end = System.nanoTime() + 10_000_000_000L;
      while (!served.editor().received().contains(text) && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }

  @Nested
  class Workspace {

    @TempDir private Path folder;

    private InitializeParams params(ClientCapabilities capabilities) {
      InitializeParams params = new InitializeParams();
      params.setCapabilities(capabilities);
      params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "keys")));
      return params;
    }

    private String uri(String name) {
      return folder.resolve(name).toUri().toString();
    }

    @Test
    void diagnosticsOfFilesThatAreNotOpen() throws IOException {
      Files.writeString(folder.resolve("a.keys"), "flsh\n");
      Files.writeString(folder.resolve("ipseckeys"), "flush esp\n");
      Files.writeString(folder.resolve("other.txt"), "flsh\n");
      Files.createDirectory(folder.resolve(".hidden"));
      Files.writeString(folder.resolve(".hidden/b.keys"), "flsh\n");
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(params(Clients.asking()));
        editor.open(uri("ipseckeys"), 7, "flush\nflsh\n");
        WorkspaceDiagnosticParams ask = new WorkspaceDiagnosticParams(List.of());
        ask.setWorkDoneToken("work");
        List<WorkspaceDocumentDiagnosticReport> reports =
            answer(editor.server().getWorkspaceService().diagnostic(ask)).getItems();
        assertThat(reports)
            .extracting(report -> report.getLeft().getUri())
            .containsExactly(uri("a.keys"), uri("ipseckeys"));
        assertThat(reports.get(1).getLeft().getVersion()).isEqualTo(7);
        assertThat(reports.get(1).getLeft().getItems())
            .extracting(found -> found.getCode().getLeft())
            .contains("unknown-command");
        assertThat(editor.told().toString()).contains("2 of 2 files");

        PreviousResultId before =
            new PreviousResultId(uri("a.keys"), reports.getFirst().getLeft().getResultId());
        assertThat(
                answer(
                        editor
                            .server()
                            .getWorkspaceService()
                            .diagnostic(new WorkspaceDiagnosticParams(List.of(before))))
                    .getItems()
                    .getFirst()
                    .isRight())
            .isTrue();
      }
    }

    @Test
    void symbolsOfAllFiles() throws IOException {
      Files.writeString(folder.resolve("a.keys"), PAIR);
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(params(Clients.able()));
        editor.open(URI, PAIR.replace("0x1001", "0x7001"));
        assertThat(
                answer(
                        editor
                            .server()
                            .getWorkspaceService()
                            .symbol(new WorkspaceSymbolParams("001")))
                    .getRight())
            .extracting(symbol -> symbol.getLocation().getLeft().getUri())
            .containsExactlyInAnyOrder(URI, uri("a.keys"), uri("a.keys"), URI);
      }
    }

    @Test
    void aRenameGoesThroughItIfTheSettingsSaySo() throws IOException {
      Files.writeString(folder.resolve("b.keys"), "delete esp spi 0x1001 dst 10.0.0.2\n");
      JsonObject settings = new JsonObject();
      settings.addProperty("renameInWorkspace", true);
      try (Served served = new Served()) {
        Editor editor = served.editor().with(settings);
        editor.initialize(params(Clients.able()));
        editor.open(uri("a.keys"), PAIR);
        editor.diagnostics(uri("a.keys"), 1);
        WorkspaceEdit edit =
            answer(
                editor
                    .server()
                    .getTextDocumentService()
                    .rename(
                        new RenameParams(document(uri("a.keys")), new Position(2, 16), "0x2000")));
        assertThat(edit.getDocumentChanges())
            .extracting(change -> change.getLeft().getTextDocument().getUri())
            .containsExactly(uri("a.keys"), uri("b.keys"));
      }
    }

    @Test
    void hostsAreLookedUpInAFileOfIt() throws IOException {
      Files.writeString(folder.resolve("hosts"), "10.0.0.9 west\n");
      JsonObject settings = new JsonObject();
      settings.addProperty("hosts", "hosts");
      try (Served served = new Served()) {
        Editor editor = served.editor().with(settings);
        editor.initialize(params(Clients.asking()));
        answer(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("")));
        editor.open(uri("a.keys"), "get esp spi 0x1001 dst west\nget esp spi 0x1001 dst nowhere\n");
        assertThat(
                answer(
                        editor
                            .server()
                            .getTextDocumentService()
                            .diagnostic(new DocumentDiagnosticParams(document(uri("a.keys")))))
                    .getLeft()
                    .getItems())
            .extracting(found -> found.getCode().getLeft())
            .contains("unknown-host");
      }
    }

    @Test
    void aSettingOfNoUseIsTold() {
      JsonObject settings = new JsonObject();
      settings.addProperty("hosts", "missing");
      InitializeParams params = params(Clients.plain());
      params.setInitializationOptions(settings);
      try (Served served = new Served()) {
        Editor editor = served.editor();
        editor.initialize(params);
        editor.open(URI, "flush\n");
        editor.diagnostics(URI, 1);
        assertThat(editor.told().toString()).contains("ipseckey.hosts: no such file");
      }
    }
  }
}
