package dev.ipseckey.lsp.protocol;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The requests about the workspace. */
final class WorkspaceRequests implements WorkspaceService {

  private final Session session;

  WorkspaceRequests(Session session) {
    this.session = session;
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
