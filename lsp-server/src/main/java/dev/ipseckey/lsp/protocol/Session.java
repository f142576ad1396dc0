package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lsp.document.OpenDocuments;
import dev.ipseckey.lsp.document.PositionEncoding;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.Checks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.services.LanguageClient;

/** What a server and its client have agreed on, the documents that are open, and the workspace. */
final class Session {

  private final LanguageClient client;
  private final ServerLog log;
  private final Requests requests;
  private final Host host;
  private final WorkspaceFiles files = new WorkspaceFiles();
  private final Configuration configuration;
  private final OpenDocuments documents = new OpenDocuments();
  private volatile ClientFeatures features = ClientFeatures.NONE;
  private volatile Places places = new Places(PositionEncoding.UTF16);

  Session(LanguageClient client, ServerLog log, Requests requests, Host host) {
    this.client = client;
    this.log = log;
    this.requests = requests;
    this.host = host;
    this.configuration = new Configuration(host.options(), files);
  }

  void agree(ClientFeatures clientFeatures, PositionEncoding encoding) {
    features = clientFeatures;
    places = new Places(encoding);
  }

  LanguageClient client() {
    return client;
  }

  ServerLog log() {
    return log;
  }

  Requests requests() {
    return requests;
  }

  WorkspaceFiles files() {
    return files;
  }

  Configuration configuration() {
    return configuration;
  }

  OpenDocuments documents() {
    return documents;
  }

  ClientFeatures features() {
    return features;
  }

  Places places() {
    return places;
  }

  Optional<Snapshot> snapshot(String uri) {
    return documents.get(uri);
  }

  /** A file of the workspace as the editor has it, or as it is on the disk if it is not open. */
  Optional<Snapshot> snapshot(Path file) {
    Optional<Snapshot> open =
        documents.all().stream()
            .filter(
                snapshot -> WorkspaceFiles.path(snapshot.uri()).filter(file::equals).isPresent())
            .findFirst();
    return open.isPresent()
        ? open
        : WorkspaceFiles.read(file)
            .map(bytes -> Snapshot.of(file.toUri().toString(), 0, bytes, configuration.options()));
  }

  /** Logs it if what was asked of somebody else comes to nothing. */
  void follow(CompletableFuture<?> asked) {
    var _ =
        asked.whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                log.note("the client has not done what it was asked for");
              }
            });
  }

  boolean isOpen(Snapshot snapshot) {
    return documents.get(snapshot.uri()).isPresent();
  }

  DiagnosticMapping diagnosticMapping() {
    return new DiagnosticMapping(places, features, host.rulePages());
  }

  /** What is checked of a whole document. */
  Checks checks(String uri) {
    FileFacts facts =
        WorkspaceFiles.path(uri)
            .filter(Files::exists)
            .map(host.facts())
            .orElseGet(FileFacts::unknown);
    return configuration.settings().checks().with(facts);
  }
}
