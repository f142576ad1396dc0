package dev.ipseckey.lsp.protocol;

import com.google.gson.Gson;
import org.eclipse.lsp4j.ClientCapabilities;

/** What some kinds of clients can do. */
public final class Clients {

  private Clients() {}

  /** Nothing that the protocol does not demand. */
  public static ClientCapabilities plain() {
    return new ClientCapabilities();
  }

  /** All that the server makes use of, but diagnostics are sent unasked. */
  public static ClientCapabilities able() {
    return of(
        """
        {
          "general": {"positionEncodings": ["utf-16"]},
          "window": {"workDoneProgress": true, "showDocument": {"support": true}},
          "workspace": {
            "configuration": true, "workspaceFolders": true, "applyEdit": true,
            "workspaceEdit": {"documentChanges": true},
            "didChangeWatchedFiles": {"dynamicRegistration": true}
          },
          "textDocument": {
            "hover": {"contentFormat": ["markdown"]},
            "signatureHelp": {"signatureInformation": {"documentationFormat": ["markdown"]}},
            "completion": {
              "completionItem": {
                "snippetSupport": true, "insertReplaceSupport": true, "documentationFormat": ["markdown"]
              }
            },
            "definition": {"linkSupport": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeAction": {"resolveSupport": {"properties": ["edit"]}},
            "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}}
          }
        }
        """);
  }

  /** The same, for one that asks for diagnostics. */
  public static ClientCapabilities asking() {
    ClientCapabilities capabilities = able();
    ClientCapabilities more =
        of(
            """
            {"workspace": {"diagnostics": {"refreshSupport": true}},
             "textDocument": {"diagnostic": {}}}
            """);
    capabilities.getTextDocument().setDiagnostic(more.getTextDocument().getDiagnostic());
    capabilities.getWorkspace().setDiagnostics(more.getWorkspace().getDiagnostics());
    return capabilities;
  }

  public static ClientCapabilities encodings(String... kinds) {
    return of(
        new Gson()
            .toJson(java.util.Map.of("general", java.util.Map.of("positionEncodings", kinds))));
  }

  private static ClientCapabilities of(String json) {
    return new Gson().fromJson(json, ClientCapabilities.class);
  }
}
