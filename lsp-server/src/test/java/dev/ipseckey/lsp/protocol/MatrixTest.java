package dev.ipseckey.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;

/** docs/lsp.md says of every method what the server says of itself. */
class MatrixTest {

  private static final Path PAGE = Path.of("../docs/lsp.md");

  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `([^`]+/[^`]+|initialize|initialized|shutdown|exit)` \\| (done|not for us) \\| (.*)\\|$");

  private static final Pattern SETTING =
      Pattern.compile("(?m)^\\| ((?:`[\\w.]+`,? ?)+)\\| .*\\| .*\\|$");

  /** Requests that are not about a document. */
  private static final Set<String> LIFE = Set.of("initialize", "shutdown");

  /** Where a server announces a method. */
  private static final Map<String, String> ANNOUNCED =
      Map.ofEntries(
          Map.entry("textDocument/diagnostic", "diagnosticProvider"),
          Map.entry("textDocument/completion", "completionProvider"),
          Map.entry("completionItem/resolve", "completionProvider.resolveProvider"),
          Map.entry("textDocument/hover", "hoverProvider"),
          Map.entry("textDocument/signatureHelp", "signatureHelpProvider"),
          Map.entry("textDocument/inlayHint", "inlayHintProvider"),
          Map.entry("inlayHint/resolve", "inlayHintProvider.resolveProvider"),
          Map.entry("textDocument/inlineValue", "inlineValueProvider"),
          Map.entry("textDocument/inlineCompletion", "inlineCompletionProvider"),
          Map.entry("textDocument/definition", "definitionProvider"),
          Map.entry("textDocument/declaration", "declarationProvider"),
          Map.entry("textDocument/typeDefinition", "typeDefinitionProvider"),
          Map.entry("textDocument/implementation", "implementationProvider"),
          Map.entry("textDocument/references", "referencesProvider"),
          Map.entry("textDocument/documentHighlight", "documentHighlightProvider"),
          Map.entry("textDocument/prepareRename", "renameProvider.prepareProvider"),
          Map.entry("textDocument/rename", "renameProvider"),
          Map.entry("textDocument/linkedEditingRange", "linkedEditingRangeProvider"),
          Map.entry("textDocument/documentSymbol", "documentSymbolProvider"),
          Map.entry("textDocument/foldingRange", "foldingRangeProvider"),
          Map.entry("textDocument/selectionRange", "selectionRangeProvider"),
          Map.entry("textDocument/codeLens", "codeLensProvider"),
          Map.entry("codeLens/resolve", "codeLensProvider.resolveProvider"),
          Map.entry("textDocument/codeAction", "codeActionProvider"),
          Map.entry("codeAction/resolve", "codeActionProvider.resolveProvider"),
          Map.entry("textDocument/formatting", "documentFormattingProvider"),
          Map.entry("textDocument/rangeFormatting", "documentRangeFormattingProvider"),
          Map.entry("textDocument/onTypeFormatting", "documentOnTypeFormattingProvider"),
          Map.entry("textDocument/semanticTokens/full", "semanticTokensProvider.full"),
          Map.entry("textDocument/semanticTokens/full/delta", "semanticTokensProvider.full.delta"),
          Map.entry("textDocument/semanticTokens/range", "semanticTokensProvider.range"),
          Map.entry("textDocument/documentLink", "documentLinkProvider"),
          Map.entry("documentLink/resolve", "documentLinkProvider.resolveProvider"),
          Map.entry("textDocument/documentColor", "colorProvider"),
          Map.entry("textDocument/moniker", "monikerProvider"),
          Map.entry("textDocument/prepareCallHierarchy", "callHierarchyProvider"),
          Map.entry("textDocument/prepareTypeHierarchy", "typeHierarchyProvider"),
          Map.entry("textDocument/willSave", "textDocumentSync.willSave"),
          Map.entry("textDocument/willSaveWaitUntil", "textDocumentSync.willSaveWaitUntil"),
          Map.entry("textDocument/didOpen", "textDocumentSync.openClose"),
          Map.entry("textDocument/didChange", "textDocumentSync.change"),
          Map.entry("textDocument/didSave", "textDocumentSync.save"),
          Map.entry("workspace/symbol", "workspaceSymbolProvider"),
          Map.entry("workspace/diagnostic", "diagnosticProvider.workspaceDiagnostics"),
          Map.entry("workspace/executeCommand", "executeCommandProvider"),
          Map.entry(
              "workspace/didChangeWorkspaceFolders",
              "workspace.workspaceFolders.changeNotifications"),
          Map.entry("workspace/willRenameFiles", "workspace.fileOperations"),
          Map.entry("notebookDocument/didOpen", "notebookDocumentSync"));

  private final Map<String, MatchResult> rows = rows();

  private static String page() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, MatchResult> rows() {
    Map<String, MatchResult> rows = new TreeMap<>();
    ROW.matcher(page())
        .results()
        .forEach(
            row ->
                assertThat(rows.put(row.group(1), row))
                    .as("second row of " + row.group(1))
                    .isNull());
    return rows;
  }

  private static ServerCapabilities announced() {
    try (Served served = new Served()) {
      return served.editor().initialize(Clients.asking()).getCapabilities();
    }
  }

  @Test
  void everyMethodOfTheLibraryHasARow() {
    TreeSet<String> methods = new TreeSet<>();
    methods.addAll(ServiceEndpoints.getSupportedMethods(LanguageServer.class).keySet());
    methods.addAll(ServiceEndpoints.getSupportedMethods(LanguageClient.class).keySet());
    methods.add("$/cancelRequest"); // known to the library below its services
    assertThat(rows.keySet()).containsExactlyElementsOf(methods);
  }

  @Test
  void doneIsWhatIsAnnounced() {
    JsonObject capabilities =
        new MessageJsonHandler(Map.of()).getGson().toJsonTree(announced()).getAsJsonObject();
    ANNOUNCED.forEach(
        (method, path) ->
            assertThat(isAnnounced(capabilities, List.of(path.split("\\."))))
                .as(method)
                .isEqualTo(rows.get(method).group(2).equals("done")));
  }

  @Test
  void everyRequestThatIsDoneIsAskedByTheTests() {
    try (Served served = new Served()) {
      served.editor().initialize(Clients.asking());
      served.editor().open("file:///a", "flush\n");
      Set<String> asked = new TreeSet<>();
      EveryRequest.send(served.editor(), "file:///a", new Position(0, 0))
          .keySet()
          .forEach(sent -> asked.add(sent.replaceFirst(" .*", "")));
      Set<String> done = new TreeSet<>();
      ServiceEndpoints.getSupportedMethods(LanguageServer.class).values().stream()
          .filter(method -> !method.isNotification() && !LIFE.contains(method.getMethodName()))
          .map(JsonRpcMethod::getMethodName)
          .filter(method -> rows.get(method).group(2).equals("done"))
          .forEach(done::add);
      assertThat(asked).isEqualTo(done);
    }
  }

  private static boolean isAnnounced(JsonObject json, List<String> path) {
    JsonElement found = json.get(path.getFirst());
    if (found == null) {
      return false;
    }
    if (path.size() > 1) {
      return found.isJsonObject()
          && isAnnounced(found.getAsJsonObject(), path.subList(1, path.size()));
    }
    return !found.isJsonPrimitive()
        || !found.getAsJsonPrimitive().isBoolean()
        || found.getAsBoolean();
  }

  @Test
  void theCommandsAreThoseAnnounced() {
    assertThat(
            Pattern.compile("(?m)^\\| `(ipseckey\\.\\w+)`")
                .matcher(page())
                .results()
                .map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(announced().getExecuteCommandProvider().getCommands());
  }

  private static List<String> settings() {
    return SETTING
        .matcher(page().substring(page().indexOf("## Settings"), page().indexOf("## Commands")))
        .results()
        .flatMap(row -> Pattern.compile("`([\\w.]+)`").matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .toList();
  }

  @Test
  void theSettingsAreThoseOfTheVsCodeExtension() throws IOException {
    JsonObject manifest =
        JsonParser.parseString(Files.readString(Path.of("../vscode-extension/package.json")))
            .getAsJsonObject();
    JsonObject offered =
        manifest
            .getAsJsonObject("contributes")
            .getAsJsonObject("configuration")
            .getAsJsonObject("properties");
    Set<String> ofTheEditor = Set.of("blurKeys", "server.path", "java.home", "trace.server");
    assertThat(offered.keySet())
        .map(name -> name.substring("ipseckey.".length()))
        .filteredOn(name -> !ofTheEditor.contains(name))
        .containsExactlyInAnyOrderElementsOf(settings());
    for (String name : List.of("profile", "format.width", "format.indent")) {
      assertThat(offered.getAsJsonObject("ipseckey." + name).get("default").isJsonNull())
          .as("%s says nothing where nobody has set it: ipseckey.toml may", name)
          .isTrue();
    }
  }

  @Test
  void theSettingsAreThoseThatAreRead() {
    List<String> documented = settings();
    JsonObject all = new JsonObject();
    for (String name : documented) {
      switch (name) {
        case "format.width" -> all.addProperty(name, 77);
        case "format.indent" -> all.addProperty(name, 7);
        case "profile" -> all.addProperty(name, "fips");
        case "hosts", "algorithms", "labelTable" -> all.addProperty(name, "file");
        case "lint" -> all.addProperty(name, false);
        default -> all.addProperty(name, true);
      }
    }
    assertThat(documented).hasSize(13);
    for (String name : documented) {
      JsonObject less = all.deepCopy();
      less.remove(name);
      assertThat(Settings.of(less)).as(name).isNotEqualTo(Settings.of(all));
    }
  }
}
