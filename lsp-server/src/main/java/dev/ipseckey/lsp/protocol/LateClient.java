package dev.ipseckey.lsp.protocol;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** The client, from the moment that there is one; until then nothing is sent. */
final class LateClient implements LanguageClient {

  private volatile Optional<LanguageClient> remote = Optional.empty();

  void connect(LanguageClient client) {
    remote = Optional.of(client);
  }

  private <T> CompletableFuture<T> ask(
      java.util.function.Function<LanguageClient, CompletableFuture<T>> question) {
    return remote
        .map(question)
        .orElseGet(
            () -> CompletableFuture.failedFuture(new IllegalStateException("no client yet")));
  }

  @Override
  public void telemetryEvent(Object object) {
    // Nothing is ever told about the user.
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    remote.ifPresent(client -> client.publishDiagnostics(diagnostics));
  }

  @Override
  public void showMessage(MessageParams message) {
    remote.ifPresent(client -> client.showMessage(message));
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return ask(client -> client.showMessageRequest(params));
  }

  @Override
  public void logMessage(MessageParams message) {
    remote.ifPresent(client -> client.logMessage(message));
  }

  @Override
  public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
    return ask(client -> client.applyEdit(params));
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    return ask(client -> client.registerCapability(params));
  }

  @Override
  public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
    return ask(client -> client.configuration(params));
  }

  @Override
  public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
    return ask(client -> client.showDocument(params));
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
    return ask(client -> client.createProgress(params));
  }

  @Override
  public void notifyProgress(ProgressParams params) {
    remote.ifPresent(client -> client.notifyProgress(params));
  }

  @Override
  public CompletableFuture<Void> refreshDiagnostics() {
    return ask(LanguageClient::refreshDiagnostics);
  }

  @Override
  public CompletableFuture<Void> refreshCodeLenses() {
    return ask(LanguageClient::refreshCodeLenses);
  }

  @Override
  public CompletableFuture<Void> refreshInlayHints() {
    return ask(LanguageClient::refreshInlayHints);
  }
}
