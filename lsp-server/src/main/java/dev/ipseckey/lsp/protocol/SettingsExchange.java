package dev.ipseckey.lsp.protocol;

import dev.ipseckey.language.CommandFileNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Gets the settings from the client, in each of the ways that clients have, and puts them to use.
 */
final class SettingsExchange {

  /** The name of configuration files. */
  private static final String CONFIGURATION = "ipseckey.toml";

  private final Session session;
  private final DiagnosticsPublisher publisher;

  SettingsExchange(Session session, DiagnosticsPublisher publisher) {
    this.session = session;
    this.publisher = publisher;
  }

  /**
   * What comes with the first message: the folders, and settings of clients that know no others.
   */
  void begin(InitializeParams params) {
    List<WorkspaceFolder> folders = params.getWorkspaceFolders();
    if (folders != null) {
      folders.forEach(folder -> session.files().add(folder.getUri()));
    } else {
      root(params).ifPresent(session.files()::add);
    }
    Optional.ofNullable(params.getInitializationOptions())
        .flatMap(Settings::sent)
        .ifPresent(this::take);
  }

  @SuppressWarnings("deprecation") // what older clients send instead of folders
  private static Optional<String> root(InitializeParams params) {
    return Optional.ofNullable(params.getRootUri());
  }

  /** The client is ready to be asked. */
  void ready() {
    List<Registration> wanted = new ArrayList<>();
    if (session.features().watchesFiles()) {
      wanted.add(
          new Registration(
              "ipseckey-files",
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(
                  List.of(
                      new FileSystemWatcher(Either.forLeft("**/" + CommandFileNames.GLOB)),
                      new FileSystemWatcher(Either.forLeft("**/" + CONFIGURATION))))));
    }
    if (session.features().tellsSettings()) {
      wanted.add(
          new Registration(
              "ipseckey-settings",
              "workspace/didChangeConfiguration",
              Map.of("section", Settings.SECTION)));
    }
    if (!wanted.isEmpty()) {
      session.follow(session.client().registerCapability(new RegistrationParams(wanted)));
    }
    ask();
  }

  /** Asks the client for the settings, if it can be asked. */
  void ask() {
    if (session.features().asksConfiguration()) {
      ConfigurationItem item = new ConfigurationItem();
      item.setSection(Settings.SECTION);
      session.follow(
          session
              .client()
              .configuration(new ConfigurationParams(List.of(item)))
              .thenAccept(
                  answers ->
                      answers.stream().findFirst().flatMap(Settings::sent).ifPresent(this::take)));
    }
  }

  /** The client says that settings have changed, and perhaps which. */
  void changed(Object sent) {
    if (session.features().asksConfiguration()) {
      ask();
    } else {
      Settings.sent(sent).ifPresent(this::take);
    }
  }

  /** Files on the disk have changed. */
  void filesChanged(List<FileEvent> events) {
    if (events.stream().anyMatch(event -> event.getUri().endsWith("/" + CONFIGURATION))) {
      session.forgetConfigurations();
      publisher.all();
    } else if (session.features().refreshesDiagnostics()) {
      session.follow(session.client().refreshDiagnostics());
    }
  }

  private void take(Settings settings) {
    List<String> faults = session.reading().take(settings);
    faults.forEach(session::warn);
    session.forgetConfigurations();
    session.documents().reread(uri -> session.reading().options());
    publisher.all();
  }
}
