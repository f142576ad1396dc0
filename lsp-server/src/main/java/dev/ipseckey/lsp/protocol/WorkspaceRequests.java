package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.WorkspaceSymbols;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The messages about the workspace. */
final class WorkspaceRequests implements WorkspaceService {

  /** Symbols that a client gets at most. */
  private static final int MOST = 1000;

  private final Session session;
  private final SettingsExchange settings;
  private final DiagnosticRequests diagnostics;

  WorkspaceRequests(Session session, SettingsExchange settings, WholeCheck check) {
    this.session = session;
    this.settings = settings;
    this.diagnostics = new DiagnosticRequests(new Asking(session), check);
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return new ServerCommands(session).execute(params);
  }

  @Override
  public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
    return diagnostics.workspace(params);
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return session
        .requests()
        .answer(
            "workspace/symbol",
            Either.forRight(List.of()),
            cancelled -> {
              try (Progress progress =
                  Progress.begin(session, params.getWorkDoneToken(), "Looking for SAs")) {
                return Either.forRight(symbols(params.getQuery(), progress, cancelled));
              }
            });
  }

  private List<WorkspaceSymbol> symbols(String query, Progress progress, CancelChecker cancelled) {
    List<WorkspaceSymbol> found = new ArrayList<>();
    List<Path> files = session.files().all();
    for (Snapshot open : session.documents().all()) {
      if (WorkspaceFiles.path(open.uri()).filter(files::contains).isEmpty()) {
        addAll(found, open, query);
      }
    }
    int done = 0;
    for (Path file : files) {
      cancelled.checkCanceled();
      session.snapshot(file).ifPresent(snapshot -> addAll(found, snapshot, query));
      progress.report(++done, files.size());
    }
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private void addAll(List<WorkspaceSymbol> into, Snapshot snapshot, String query) {
    for (WorkspaceSymbols.Found found : WorkspaceSymbols.in(snapshot, query)) {
      into.add(
          new WorkspaceSymbol(
              found.name(),
              SymbolKind.Key,
              Either.forLeft(
                  new Location(snapshot.uri(), session.places().range(snapshot, found.span())))));
    }
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    session
        .requests()
        .handle("workspace/didChangeConfiguration", () -> settings.changed(params.getSettings()));
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    WorkspaceFoldersChangeEvent event = params.getEvent();
    session
        .requests()
        .handle(
            "workspace/didChangeWorkspaceFolders",
            () -> {
              event.getRemoved().forEach(folder -> session.files().remove(folder.getUri()));
              event.getAdded().forEach(folder -> session.files().add(folder.getUri()));
              settings.ask();
            });
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    session
        .requests()
        .handle(
            "workspace/didChangeWatchedFiles", () -> settings.filesChanged(params.getChanges()));
  }
}
