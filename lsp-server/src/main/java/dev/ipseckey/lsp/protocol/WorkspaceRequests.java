package dev.ipseckey.lsp.protocol;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The requests about the workspace. */
final class WorkspaceRequests implements WorkspaceService {

  private final Session session;

  WorkspaceRequests(Session session) {
    this.session = session;
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return new ServerCommands(session).execute(params);
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    session.requests().handle("workspace/didChangeConfiguration", () -> {});
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    session.requests().handle("workspace/didChangeWatchedFiles", () -> {});
  }
}
