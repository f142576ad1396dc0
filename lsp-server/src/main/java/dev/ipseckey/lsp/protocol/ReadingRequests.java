package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.CodeLenses;
import dev.ipseckey.lsp.feature.Completion;
import dev.ipseckey.lsp.feature.DocumentSymbols;
import dev.ipseckey.lsp.feature.FoldingRanges;
import dev.ipseckey.lsp.feature.InlayHints;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Requests of somebody who reads or types: what things mean, what can follow, what there is. */
record ReadingRequests(Asking asking) {

  CompletableFuture<Hover> hover(HoverParams params) {
    return asking.at(
        "textDocument/hover",
        params,
        NoAnswer.none(),
        place ->
            dev.ipseckey.lsp.feature.Hover.at(place.snapshot(), place.offset())
                .map(
                    shown ->
                        new Hover(
                            Markup.of(shown.markdown(), asking.features().markdownHover()),
                            asking.places().range(place.snapshot(), shown.span())))
                .orElseGet(NoAnswer::none));
  }

  CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return asking.at(
        "textDocument/completion",
        params,
        Either.forRight(new CompletionList(List.of())),
        place ->
            Either.forRight(
                new CompletionMapping(asking.places(), asking.features())
                    .list(place.snapshot(), Completion.at(place.snapshot(), place.offset()))));
  }

  CompletableFuture<CompletionItem> resolve(CompletionItem unresolved) {
    return asking
        .session()
        .requests()
        .answer(
            "completionItem/resolve",
            unresolved,
            cancelled -> CompletionMapping.resolved(unresolved, asking.features()));
  }

  CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
    return asking.at(
        "textDocument/signatureHelp",
        params,
        NoAnswer.none(),
        place ->
            dev.ipseckey.lsp.feature.SignatureHelp.at(place.snapshot(), place.offset())
                .map(shown -> SignatureMapping.of(shown, asking.features()))
                .orElseGet(NoAnswer::none));
  }

  CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return asking.in(
        "textDocument/inlayHint",
        params.getTextDocument(),
        List.of(),
        snapshot ->
            InlayHints.in(snapshot, asking.places().span(snapshot, params.getRange())).stream()
                .map(hint -> hint(snapshot, hint))
                .toList());
  }

  private InlayHint hint(Snapshot snapshot, InlayHints.Hint hint) {
    InlayHint shown =
        new InlayHint(
            asking.places().position(snapshot, hint.offset()), Either.forLeft(hint.label()));
    shown.setPaddingLeft(true);
    shown.setTooltip(Markup.of(hint.tooltip(), asking.features().markdownHover()));
    return shown;
  }

  CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return asking.<List<? extends CodeLens>>in(
        "textDocument/codeLens",
        params.getTextDocument(),
        List.of(),
        snapshot -> CodeLenses.of(snapshot).stream().map(lens -> lens(snapshot, lens)).toList());
  }

  private CodeLens lens(Snapshot snapshot, CodeLenses.Lens lens) {
    CodeLens shown = new CodeLens(asking.places().range(snapshot, lens.span()));
    shown.setCommand(
        lens.target()
            .filter(target -> asking.features().showsDocuments())
            .map(
                target ->
                    new Command(
                        lens.title(),
                        ServerCommands.SHOW,
                        List.of(snapshot.uri(), asking.places().range(snapshot, target))))
            .orElseGet(() -> new Command(lens.title(), "")));
    return shown;
  }

  CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return asking.in(
        "textDocument/documentSymbol",
        params.getTextDocument(),
        List.of(),
        snapshot ->
            new SymbolMapping(asking.places(), asking.features())
                .all(snapshot, DocumentSymbols.of(snapshot)));
  }

  CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return asking.in(
        "textDocument/foldingRange",
        params.getTextDocument(),
        List.of(),
        snapshot ->
            FoldingRanges.of(snapshot).stream()
                .map(
                    fold -> {
                      FoldingRange range = new FoldingRange(fold.firstLine(), fold.lastLine());
                      range.setKind(
                          fold.comment() ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
                      return range;
                    })
                .toList());
  }

  CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
    return asking.in(
        "textDocument/selectionRange",
        params.getTextDocument(),
        List.of(),
        snapshot ->
            params.getPositions().stream().map(place -> selection(snapshot, place)).toList());
  }

  private SelectionRange selection(Snapshot snapshot, Position position) {
    List<Span> spans =
        dev.ipseckey.lsp.feature.SelectionRanges.at(
            snapshot, asking.places().offset(snapshot, position));
    SelectionRange range = null;
    for (Span span : spans.reversed()) {
      SelectionRange inner = new SelectionRange();
      inner.setRange(asking.places().range(snapshot, span));
      inner.setParent(range);
      range = inner;
    }
    return range == null ? new SelectionRange() : range;
  }
}
