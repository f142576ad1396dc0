package dev.ipseckey.lsp.protocol;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The messages about one document, each handed to those who know about it. */
final class DocumentRequests implements TextDocumentService {

  private final DocumentSync sync;
  private final ReadingRequests reading;
  private final NavigationRequests navigation;
  private final RenameRequests renaming;
  private final ActionRequests actions;
  private final FormatRequests formatting;
  private final TokenRequests tokens;
  private final DiagnosticRequests diagnostics;

  DocumentRequests(Session session, DiagnosticsPublisher publisher, WholeCheck check) {
    Asking asking = new Asking(session);
    TokenMemory memory = new TokenMemory();
    sync = new DocumentSync(session, publisher, memory);
    reading = new ReadingRequests(asking);
    navigation = new NavigationRequests(asking);
    renaming = new RenameRequests(asking);
    actions = new ActionRequests(asking, check);
    formatting = new FormatRequests(asking);
    tokens = new TokenRequests(asking, memory);
    diagnostics = new DiagnosticRequests(asking, check);
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    sync.open(params);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    sync.change(params);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    sync.close(params);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // The text is known already.
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return reading.hover(params);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return reading.completion(params);
  }

  @Override
  public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem unresolved) {
    return reading.resolve(unresolved);
  }

  @Override
  public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
    return reading.signatureHelp(params);
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return reading.inlayHint(params);
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return reading.codeLens(params);
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return reading.documentSymbol(params);
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return reading.foldingRange(params);
  }

  @Override
  public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
    return reading.selectionRange(params);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return navigation.definition(params);
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return navigation.references(params);
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return navigation.documentHighlight(params);
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return renaming.prepare(params);
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return renaming.rename(params);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return actions.codeAction(params);
  }

  @Override
  public CompletableFuture<CodeAction> resolveCodeAction(CodeAction unresolved) {
    return actions.resolve(unresolved);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return formatting.document(params);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> rangeFormatting(
      DocumentRangeFormattingParams params) {
    return formatting.range(params);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(
      DocumentOnTypeFormattingParams params) {
    return formatting.onType(params);
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return tokens.full(params);
  }

  @Override
  public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
      SemanticTokensDeltaParams params) {
    return tokens.delta(params);
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
    return tokens.range(params);
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    return diagnostics.document(params);
  }
}
