package dev.ipseckey.lsp.protocol;

import java.util.List;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server says that it can do; docs/lsp.md lists the same. */
final class Capabilities {

  private Capabilities() {}

  static ServerCapabilities of(ClientFeatures client, Places places) {
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setPositionEncoding(places.kind());
    capabilities.setTextDocumentSync(sync());
    capabilities.setHoverProvider(true);
    capabilities.setCompletionProvider(new CompletionOptions(true, List.of(" ")));
    capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of(" "), List.of(" ")));
    capabilities.setInlayHintProvider(true);
    capabilities.setCodeLensProvider(new CodeLensOptions(false));
    capabilities.setDocumentSymbolProvider(true);
    capabilities.setFoldingRangeProvider(true);
    capabilities.setSelectionRangeProvider(true);
    capabilities.setDefinitionProvider(true);
    capabilities.setReferencesProvider(true);
    capabilities.setDocumentHighlightProvider(true);
    capabilities.setRenameProvider(new RenameOptions(true));
    CodeActionOptions actions = new CodeActionOptions(ActionRequests.kinds());
    actions.setResolveProvider(true);
    capabilities.setCodeActionProvider(actions);
    capabilities.setDocumentFormattingProvider(true);
    capabilities.setDocumentRangeFormattingProvider(true);
    capabilities.setDocumentOnTypeFormattingProvider(new DocumentOnTypeFormattingOptions("\n"));
    capabilities.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(
            TokenMapping.legend(), new SemanticTokensServerFull(true), true));
    capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(ServerCommands.ALL));
    capabilities.setWorkspaceSymbolProvider(true);
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
    if (client.pullsDiagnostics()) {
      DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(false, true);
      diagnostics.setIdentifier(DiagnosticMapping.SOURCE);
      capabilities.setDiagnosticProvider(diagnostics);
    }
    return capabilities;
  }

  private static TextDocumentSyncOptions sync() {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    return sync;
  }
}
