package dev.ipseckey.lsp.protocol;

import static dev.ipseckey.lsp.protocol.Editor.answer;
import static dev.ipseckey.lsp.protocol.Editor.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.config.Configuration;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lsp.feature.Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server does when its user has had enough, or when a part of it breaks. */
class InterruptedWorkTest {

  private static final int FILES = 5;

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(folder.resolve(i + ".ipseckey"), "flsh\n");
    }
  }

  /** A server whose file system is asked here. */
  private static Served served(Function<Path, FileFacts> facts) {
    return new Served(
        new Host(
            AnalysisOptions.defaults(),
            Checks::sadb,
            facts,
            (directory, root, notices) -> Configuration.none(),
            Optional.empty()));
  }

  private void initialize(Editor editor) {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(Clients.asking());
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "keys")));
    editor.initialize(params);
  }

  private String uri() {
    return folder.resolve("0.ipseckey").toUri().toString();
  }

  @Test
  void endsTheCheckOfTheWorkspaceWhenTheUserCancelsItsProgress() {
    AtomicInteger checked = new AtomicInteger();
    CountDownLatch cancelled = new CountDownLatch(1);
    Function<Path, FileFacts> facts =
        file -> {
          checked.incrementAndGet();
          await(cancelled);
          return FileFacts.unknown();
        };
    try (Served served = served(facts)) {
      Editor editor = served.editor();
      initialize(editor);
      editor.open("file:///open.ipseckey", "flush\n");
      WorkspaceDiagnosticParams params = new WorkspaceDiagnosticParams(List.of());
      params.setWorkDoneToken("the check");
      CompletableFuture<WorkspaceDiagnosticReport> report =
          editor.server().getWorkspaceService().diagnostic(params);
      CompletableFuture<Hover> meanwhile =
          editor
              .server()
              .getTextDocumentService()
              .hover(new HoverParams(document("file:///open.ipseckey"), new Position(0, 1)));
      assertThat(answer(meanwhile)).as("others are answered while the check goes on").isNotNull();
      editor.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("the check")));
      answer(
          editor
              .server()
              .getTextDocumentService()
              .hover(new HoverParams(document("file:///open.ipseckey"), new Position(0, 1))));
      cancelled.countDown();
      assertThatThrownBy(() -> answer(report))
          .isInstanceOfSatisfying(
              ResponseErrorException.class,
              refused -> assertThat(refused.getResponseError().getCode()).isEqualTo(-32800));
      assertThat(checked).as("files that were looked at").hasValue(1);
      assertThat(served.log()).isEmpty();
    }
  }

  @Test
  void outlivesAHandlerThatBreaksAndSaysWhereWithoutAnyText() {
    Function<Path, FileFacts> facts =
        file -> {
          throw new IllegalStateException("encrkey 00112233445566778899aabbccddeeff");
        };
    try (Served served = served(facts)) {
      Editor editor = served.editor();
      initialize(editor);
      editor.open(uri(), "flsh\nflush\n");
      DocumentDiagnosticParams params = new DocumentDiagnosticParams(document(uri()));
      assertThat(
              answer(editor.server().getTextDocumentService().diagnostic(params))
                  .getLeft()
                  .getItems())
          .isEmpty();
      assertThat(served.log())
          .startsWith(
              "ipseckey lsp: textDocument/diagnostic failed: java.lang.IllegalStateException\n")
          .contains(getClass().getName())
          .doesNotContain("0011223344556677");
      assertThat(
              answer(
                  editor
                      .server()
                      .getTextDocumentService()
                      .hover(new HoverParams(document(uri()), new Position(1, 1)))))
          .as("the next request is answered")
          .isNotNull();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
