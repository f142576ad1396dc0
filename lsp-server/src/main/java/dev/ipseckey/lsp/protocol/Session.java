package dev.ipseckey.lsp.protocol;

import dev.ipseckey.config.Configuration;
import dev.ipseckey.execute.World;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.lsp.document.OpenDocuments;
import dev.ipseckey.lsp.document.PositionEncoding;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.Checks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;

/** What a server and its client have agreed on, the documents that are open, and the workspace. */
final class Session {

  private final LanguageClient client;
  private final ServerLog log;
  private final Requests requests;
  private final Host host;
  private final Progress.Works works = new Progress.Works();
  private final WorkspaceFiles files = new WorkspaceFiles();
  private final ReadingOptions reading;
  private final WorkspaceConfiguration configurations;
  private final OpenDocuments documents = new OpenDocuments();
  private volatile ClientFeatures features = ClientFeatures.NONE;
  private volatile Places places = new Places(PositionEncoding.UTF16);

  Session(LanguageClient client, ServerLog log, Requests requests, Host host) {
    this.client = client;
    this.log = log;
    this.requests = requests;
    this.host = host;
    this.reading = new ReadingOptions(host.options(), files);
    this.configurations = new WorkspaceConfiguration(host.configurations(), files, this::warn);
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

  Progress.Works works() {
    return works;
  }

  WorkspaceFiles files() {
    return files;
  }

  ReadingOptions reading() {
    return reading;
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
            .map(bytes -> Snapshot.of(file.toUri().toString(), 0, bytes, reading.options()));
  }

  /** Shows the user a sentence. */
  void warn(String notice) {
    client.showMessage(new MessageParams(MessageType.Warning, notice));
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
    Settings settings = reading.settings();
    Optional<Path> file = WorkspaceFiles.path(uri);
    FileFacts facts = file.filter(Files::exists).map(host.facts()).orElseGet(FileFacts::unknown);
    if (settings.isPlain()) {
      return new Checks(RuleSelection.none(), facts, Optional.empty());
    }
    return new Checks(
        settings.lint() ? configuration(uri).rules() : RuleSelection.none(),
        facts,
        Optional.of(
            new Checks.Scratch(sadb(), settings.closedWorld() ? World.CLOSED : World.OPEN)));
  }

  /** What the SADB is like that commands are tried on. */
  dev.ipseckey.sadb.Settings sadb() {
    return host.sadb().apply(reading.options());
  }

  /** What the files of the workspace say, and on top of it the settings. */
  Configuration configuration(String uri) {
    return WorkspaceFiles.path(uri)
        .map(configurations::of)
        .orElseGet(Configuration::none)
        .with(reading.settings().configuration());
  }

  /** A configuration file may have changed. */
  void forgetConfigurations() {
    configurations.forget();
  }
}
