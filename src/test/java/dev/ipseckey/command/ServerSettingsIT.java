package dev.ipseckey.command;

import static dev.ipseckey.lsp.protocol.Editor.answer;
import static dev.ipseckey.lsp.protocol.Editor.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.ipseckey.lsp.protocol.Clients;
import dev.ipseckey.lsp.protocol.Editor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides how {@code ipseckey lsp} checks: configuration files of the workspace, settings. */
class ServerSettingsIT {

  private static final String WEAK =
      "add esp spi 0x1001 src 10.0.0.1 dst 10.0.0.2 encr_alg null auth_alg md5 authkey 0123456789abcdef0123456789abcdef\n";

  @TempDir private Path folder;
  private Path workspace;
  private String uri;
  private ServerProcess server;
  private Editor editor;

  @BeforeEach
  void start() throws IOException {
    workspace = Files.createDirectory(folder.resolve("workspace"));
    Path keys = Files.createDirectory(workspace.resolve("keys"));
    uri = keys.resolve("a.keys").toUri().toString();
    server = ServerProcess.start(folder.resolve("log"));
    editor = server.editor();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void initialize() {
    ClientCapabilities capabilities = Clients.asking();
    capabilities.getWorkspace().setConfiguration(false);
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    params.setWorkspaceFolders(
        List.of(new WorkspaceFolder(workspace.toUri().toString(), "workspace")));
    editor.initialize(params);
    editor.open(uri, WEAK);
  }

  private List<String> found() {
    return answer(
            editor
                .server()
                .getTextDocumentService()
                .diagnostic(new DocumentDiagnosticParams(document(uri))))
        .getLeft()
        .getItems()
        .stream()
        .map(found -> found.getCode().getLeft())
        .toList();
  }

  /** Writes a configuration file, and tells the server as an editor does that watches it. */
  private void configure(Path file, String permissions, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(file.toUri().toString(), FileChangeType.Changed))));
  }

  private void set(String name, Object value) {
    JsonObject section = new JsonObject();
    if (value instanceof Number number) {
      section.addProperty(name, number);
    } else {
      section.addProperty(name, value.toString());
    }
    JsonObject settings = new JsonObject();
    settings.add("ipseckey", section);
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(settings));
  }

  @Test
  void aConfigurationFileHoldsFromTheMomentItIsThere() throws IOException {
    initialize();
    assertThat(found()).contains("weak-auth", "null-encryption");
    configure(
        workspace.resolve("ipseckey.toml"), "rw-------", "[check]\nignore = [\"weak-auth\"]\n");
    assertThat(found()).doesNotContain("weak-auth").contains("null-encryption");
    configure(
        workspace.resolve("keys/ipseckey.toml"),
        "rw-------",
        "[check]\nignore = [\"null-encryption\"]\n");
    assertThat(found()).contains("weak-auth").doesNotContain("null-encryption");
  }

  @Test
  void noneIsReadAboveTheWorkspace() throws IOException {
    Files.writeString(folder.resolve("ipseckey.toml"), "[check]\nignore = [\"weak-auth\"]\n");
    initialize();
    assertThat(found()).contains("weak-auth");
  }

  @Test
  void noneIsReadThatOthersCanWrite() throws IOException {
    initialize();
    configure(
        workspace.resolve("ipseckey.toml"), "rw-rw-rw-", "[check]\nignore = [\"weak-auth\"]\n");
    assertThat(found()).contains("weak-auth");
    assertThat(editor.told().toString()).contains("group or others can write it");
  }

  @Test
  void aFaultInOneIsShown() throws IOException {
    initialize();
    configure(workspace.resolve("ipseckey.toml"), "rw-------", "[check]\nignore = \"weak-auth\"\n");
    assertThat(found()).contains("weak-auth");
    assertThat(editor.told().toString()).contains("line 2, column 1: `ignore` is a list");
  }

  @Test
  void settingsGoOnTopOfIt() throws IOException {
    initialize();
    configure(workspace.resolve("ipseckey.toml"), "rw-------", "[check]\nprofile = \"strict\"\n");
    List<String> strict = found();
    set("profile", "fips");
    assertThat(found()).isNotEqualTo(strict).contains("not-fips-approved");
    set("profile", "default");
    assertThat(found()).isNotEqualTo(strict).doesNotContain("not-fips-approved");
  }

  @Test
  void theStyleIsThatOfTheFileAndTheSettings() throws IOException {
    initialize();
    configure(workspace.resolve("ipseckey.toml"), "rw-------", "[fmt]\nwidth = 60\nindent = 7\n");
    assertThat(formatted().lines().filter(line -> !line.contains("authkey")))
        .allMatch(line -> line.length() <= 60);
    assertThat(formatted()).contains("\n       encr_alg");
    set("format.indent", 2);
    assertThat(formatted()).contains("\n  encr_alg");
  }

  private String formatted() {
    return answer(
            editor
                .server()
                .getTextDocumentService()
                .formatting(
                    new DocumentFormattingParams(document(uri), new FormattingOptions(4, true))))
        .getFirst()
        .getNewText();
  }
}
