package dev.ipseckey.lsp.protocol;

import static dev.ipseckey.lsp.protocol.Editor.document;
import static java.util.concurrent.CompletableFuture.completedFuture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** One of each request that a server can be sent about a place of a document. */
public final class EveryRequest {

  private EveryRequest() {}

  /** The requests by their methods, each sent; a refusal counts as an answer. */
  public static Map<String, CompletableFuture<?>> send(Editor editor, String uri, Position at) {
    TextDocumentService documents = editor.server().getTextDocumentService();
    WorkspaceService workspace = editor.server().getWorkspaceService();
    TextDocumentIdentifier document = document(uri);
    Range all = new Range(new Position(0, 0), new Position(1_000_000, 0));
    Range here = new Range(at, at);
    Map<String, CompletableFuture<?>> sent = new LinkedHashMap<>();
    sent.put("textDocument/hover", documents.hover(new HoverParams(document, at)));
    sent.put("textDocument/completion", documents.completion(new CompletionParams(document, at)));
    sent.put(
        "textDocument/signatureHelp",
        documents.signatureHelp(new SignatureHelpParams(document, at)));
    sent.put("textDocument/inlayHint", documents.inlayHint(new InlayHintParams(document, all)));
    sent.put("textDocument/codeLens", documents.codeLens(new CodeLensParams(document)));
    sent.put(
        "textDocument/documentSymbol",
        documents.documentSymbol(new DocumentSymbolParams(document)));
    sent.put(
        "textDocument/foldingRange",
        documents.foldingRange(new FoldingRangeRequestParams(document)));
    sent.put(
        "textDocument/selectionRange",
        documents.selectionRange(new SelectionRangeParams(document, List.of(at))));
    sent.put("textDocument/definition", documents.definition(new DefinitionParams(document, at)));
    sent.put(
        "textDocument/references",
        documents.references(new ReferenceParams(document, at, new ReferenceContext(true))));
    sent.put(
        "textDocument/documentHighlight",
        documents.documentHighlight(new DocumentHighlightParams(document, at)));
    sent.put(
        "textDocument/prepareRename",
        documents.prepareRename(new PrepareRenameParams(document, at)));
    sent.put(
        "textDocument/codeAction",
        documents.codeAction(
            new CodeActionParams(document, here, new CodeActionContext(List.of()))));
    sent.put(
        "textDocument/formatting",
        documents.formatting(
            new DocumentFormattingParams(document, new FormattingOptions(4, true))));
    sent.put(
        "textDocument/rangeFormatting",
        documents.rangeFormatting(
            new DocumentRangeFormattingParams(document, new FormattingOptions(4, true), here)));
    sent.put(
        "textDocument/onTypeFormatting",
        documents.onTypeFormatting(
            new DocumentOnTypeFormattingParams(
                document, new FormattingOptions(4, true), at, "\n")));
    sent.put(
        "textDocument/semanticTokens/full",
        documents.semanticTokensFull(new SemanticTokensParams(document)));
    sent.put(
        "textDocument/semanticTokens/full/delta",
        documents.semanticTokensFullDelta(new SemanticTokensDeltaParams(document, "1")));
    sent.put(
        "textDocument/semanticTokens/range",
        documents.semanticTokensRange(new SemanticTokensRangeParams(document, all)));
    sent.put(
        "textDocument/diagnostic", documents.diagnostic(new DocumentDiagnosticParams(document)));
    sent.put(
        "textDocument/rename",
        documents
            .rename(new RenameParams(document, at, "0x7fff0001"))
            .exceptionally(refused -> new WorkspaceEdit()));
    sent.put(
        "completionItem/resolve",
        documents
            .completion(new CompletionParams(document, at))
            .thenCompose(
                found ->
                    found.getRight().getItems().stream()
                        .findFirst()
                        .map(documents::resolveCompletionItem)
                        .orElseGet(() -> completedFuture(new CompletionItem("none")))));
    sent.put(
        "codeAction/resolve",
        documents
            .codeAction(new CodeActionParams(document, all, new CodeActionContext(List.of())))
            .thenCompose(
                found ->
                    found.stream()
                        .findFirst()
                        .map(action -> documents.resolveCodeAction(action.getRight()))
                        .orElseGet(() -> completedFuture(new CodeAction("none")))));
    for (String command : List.of("ipseckey.associations", "ipseckey.rehearsal")) {
      sent.put(
          "workspace/executeCommand " + command,
          workspace
              .executeCommand(new ExecuteCommandParams(command, List.of(uri)))
              .exceptionally(refused -> "refused"));
    }
    Map.of(
            "ipseckey.newKey", List.<Object>of(uri, at),
            "ipseckey.insertKey", List.<Object>of(uri, at, 128),
            "ipseckey.show", List.<Object>of(uri, all))
        .forEach(
            (command, arguments) ->
                sent.put(
                    "workspace/executeCommand " + command,
                    workspace
                        .executeCommand(new ExecuteCommandParams(command, arguments))
                        .handle((done, refused) -> refused == null ? "done" : "refused")));
    sent.put("workspace/symbol", workspace.symbol(new WorkspaceSymbolParams("")));
    sent.put(
        "workspace/diagnostic", workspace.diagnostic(new WorkspaceDiagnosticParams(List.of())));
    return sent;
  }
}
