package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.PositionEncoding;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The life of the server: initialize, shutdown, exit; LSP 3.17, Server lifecycle. */
final class Server implements LanguageServer, AutoCloseable {

  private final ServerLog log;
  private final Exit exit;
  private final Requests requests;
  private final Session session;
  private final LateClient client = new LateClient();
  private final DiagnosticsPublisher publisher;
  private final DocumentRequests documents;
  private final WorkspaceRequests workspace;
  private final SettingsExchange settings;

  Server(ServerLog log, Exit exit, Host host) {
    this.log = log;
    this.exit = exit;
    this.requests = new Requests(log);
    this.session = new Session(client, log, requests, host);
    WholeCheck check = new WholeCheck(session);
    this.publisher = new DiagnosticsPublisher(session, check);
    this.documents = new DocumentRequests(session, publisher, check);
    this.settings = new SettingsExchange(session, publisher);
    this.workspace = new WorkspaceRequests(session, settings, check);
  }

  void connect(LanguageClient remote) {
    client.connect(remote);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    ClientCapabilities capabilities =
        Optional.ofNullable(params.getCapabilities()).orElseGet(ClientCapabilities::new);
    PositionEncoding encoding = Places.negotiate(capabilities);
    session.agree(ClientFeatures.of(capabilities), encoding);
    Optional.ofNullable(params.getProcessId()).ifPresent(this::watch);
    requests.handle("initialize", () -> settings.begin(params));
    return CompletableFuture.completedFuture(
        new InitializeResult(
            Capabilities.of(session.features(), session.places()),
            new ServerInfo("ipseckey", version())));
  }

  /** The editor's process; when it is gone, nobody is left to serve. */
  private void watch(int editor) {
    ProcessHandle.of(editor)
        .ifPresentOrElse(
            process -> session.follow(process.onExit().thenRun(() -> exit.withoutShutdown(1))),
            () -> log.note("the process of the editor is not there; waiting for its messages"));
  }

  private static String version() {
    return Optional.ofNullable(Server.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  @Override
  public void initialized(InitializedParams params) {
    requests.handle("initialized", settings::ready);
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    exit.shutdown();
    publisher.stop();
    return CompletableFuture.completedFuture(NoAnswer.none());
  }

  @Override
  public void exit() {
    exit.withoutShutdown(1);
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    requests.handle(
        "window/workDoneProgress/cancel", () -> session.works().cancel(params.getToken()));
  }

  /** Accepted and of no effect: a trace would show the text of documents. */
  @Override
  public void setTrace(SetTraceParams params) {}

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }

  @Override
  public void close() {
    publisher.stop();
    requests.close();
  }
}
