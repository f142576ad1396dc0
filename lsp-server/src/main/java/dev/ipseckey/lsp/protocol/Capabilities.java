package dev.ipseckey.lsp.protocol;

import java.util.List;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;

/** What the server says that it can do; docs/lsp.md lists the same. */
final class Capabilities {

  private Capabilities() {}

  static ServerCapabilities of(ClientFeatures client, Places places) {
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setPositionEncoding(places.kind());
    capabilities.setTextDocumentSync(sync());
    capabilities.setHoverProvider(true);
    capabilities.setCompletionProvider(new CompletionOptions(true, List.of(" ")));
    capabilities.setDocumentSymbolProvider(true);
    if (client.pullsDiagnostics()) {
      DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(false, false);
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
