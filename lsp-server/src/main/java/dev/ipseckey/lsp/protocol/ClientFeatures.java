package dev.ipseckey.lsp.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DefinitionCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.SignatureHelpCapabilities;
import org.eclipse.lsp4j.SignatureInformationCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/**
 * What a client can do with our answers; whatever it does not name it cannot.
 *
 * @param pullsDiagnostics it asks for diagnostics, so none are sent unasked
 * @param refreshesDiagnostics it asks again when told to
 * @param snippets it can insert texts with places to fill in
 * @param markdownHover Markdown in hovers
 * @param markdownItems Markdown in completion items
 * @param markdownSignatures Markdown in signature help
 * @param definitionLinks it knows links that have an origin
 * @param insertReplace it knows two ranges for a completion
 * @param nestedSymbols it knows symbols inside symbols
 * @param versionedEdits it checks the version that an edit is for
 * @param relatedInformation diagnostics with other places
 * @param diagnosticTags deprecated, unnecessary
 * @param showsDocuments it opens a place when asked
 * @param progress it shows progress that the server begins
 * @param asksConfiguration it answers questions for settings
 * @param watchesFiles it can be asked to watch files
 * @param tellsSettings it can be asked to tell when settings change
 * @param foldsWholeLines it folds whole lines only
 * @param resolvesEdits it asks for the edit of a code action when that is chosen
 */
record ClientFeatures(
    boolean pullsDiagnostics,
    boolean refreshesDiagnostics,
    boolean snippets,
    boolean markdownHover,
    boolean markdownItems,
    boolean markdownSignatures,
    boolean definitionLinks,
    boolean insertReplace,
    boolean nestedSymbols,
    boolean versionedEdits,
    boolean relatedInformation,
    boolean diagnosticTags,
    boolean showsDocuments,
    boolean progress,
    boolean asksConfiguration,
    boolean watchesFiles,
    boolean tellsSettings,
    boolean foldsWholeLines,
    boolean resolvesEdits) {

  /** A client that can do nothing beyond what the protocol demands. */
  static final ClientFeatures NONE = of(new ClientCapabilities());

  static ClientFeatures of(ClientCapabilities capabilities) {
    Asked<TextDocumentClientCapabilities> document =
        new Asked<>(Optional.ofNullable(capabilities.getTextDocument()));
    Asked<WorkspaceClientCapabilities> workspace =
        new Asked<>(Optional.ofNullable(capabilities.getWorkspace()));
    Asked<WindowClientCapabilities> window =
        new Asked<>(Optional.ofNullable(capabilities.getWindow()));
    Asked<CompletionItemCapabilities> item =
        document
            .in(TextDocumentClientCapabilities::getCompletion)
            .in(CompletionCapabilities::getCompletionItem);
    Asked<PublishDiagnosticsCapabilities> published =
        document.in(TextDocumentClientCapabilities::getPublishDiagnostics);
    return new ClientFeatures(
        document.in(TextDocumentClientCapabilities::getDiagnostic).isThere(),
        workspace
            .in(WorkspaceClientCapabilities::getDiagnostics)
            .can(DiagnosticWorkspaceCapabilities::getRefreshSupport),
        item.can(CompletionItemCapabilities::getSnippetSupport),
        document
            .in(TextDocumentClientCapabilities::getHover)
            .in(HoverCapabilities::getContentFormat)
            .has(MarkupKind.MARKDOWN),
        item.in(CompletionItemCapabilities::getDocumentationFormat).has(MarkupKind.MARKDOWN),
        document
            .in(TextDocumentClientCapabilities::getSignatureHelp)
            .in(SignatureHelpCapabilities::getSignatureInformation)
            .in(SignatureInformationCapabilities::getDocumentationFormat)
            .has(MarkupKind.MARKDOWN),
        document
            .in(TextDocumentClientCapabilities::getDefinition)
            .can(DefinitionCapabilities::getLinkSupport),
        item.can(CompletionItemCapabilities::getInsertReplaceSupport),
        document
            .in(TextDocumentClientCapabilities::getDocumentSymbol)
            .can(DocumentSymbolCapabilities::getHierarchicalDocumentSymbolSupport),
        workspace
            .in(WorkspaceClientCapabilities::getWorkspaceEdit)
            .can(WorkspaceEditCapabilities::getDocumentChanges),
        published.can(PublishDiagnosticsCapabilities::getRelatedInformation),
        published.in(PublishDiagnosticsCapabilities::getTagSupport).isThere(),
        window
            .in(WindowClientCapabilities::getShowDocument)
            .can(ShowDocumentCapabilities::isSupport),
        window.can(WindowClientCapabilities::getWorkDoneProgress),
        workspace.can(WorkspaceClientCapabilities::getConfiguration),
        workspace
            .in(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .can(DidChangeWatchedFilesCapabilities::getDynamicRegistration),
        workspace
            .in(WorkspaceClientCapabilities::getDidChangeConfiguration)
            .can(DidChangeConfigurationCapabilities::getDynamicRegistration),
        document
            .in(TextDocumentClientCapabilities::getFoldingRange)
            .can(FoldingRangeCapabilities::getLineFoldingOnly),
        document
            .in(TextDocumentClientCapabilities::getCodeAction)
            .in(CodeActionCapabilities::getResolveSupport)
            .isThere());
  }

  /** A branch of the capabilities, each level of which may be missing. */
  private record Asked<T>(Optional<T> branch) {

    <U> Asked<U> in(Function<T, U> level) {
      return new Asked<>(branch.map(level));
    }

    boolean can(Function<T, Boolean> ability) {
      return branch.map(ability).orElse(false);
    }

    boolean isThere() {
      return branch.isPresent();
    }

    boolean has(String element) {
      return branch
          .filter(list -> list instanceof List<?> found && found.contains(element))
          .isPresent();
    }
  }
}
