package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.feature.SemanticTokens.Token;
import dev.ipseckey.source.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Semantic tokens: all of them, what has changed, those of a part. */
record TokenRequests(Asking asking, TokenMemory memory) {

  CompletableFuture<SemanticTokens> full(SemanticTokensParams params) {
    return asking.in(
        "textDocument/semanticTokens/full",
        params.getTextDocument(),
        new SemanticTokens(List.of()),
        snapshot -> memory.remember(snapshot.uri(), all(snapshot)));
  }

  CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> delta(
      SemanticTokensDeltaParams params) {
    return asking.in(
        "textDocument/semanticTokens/full/delta",
        params.getTextDocument(),
        Either.forLeft(new SemanticTokens(List.of())),
        snapshot -> {
          int[] data = all(snapshot);
          return memory
              .changes(snapshot.uri(), params.getPreviousResultId(), data)
              .<Either<SemanticTokens, SemanticTokensDelta>>map(Either::forRight)
              .orElseGet(() -> Either.forLeft(memory.remember(snapshot.uri(), data)));
        });
  }

  CompletableFuture<SemanticTokens> range(SemanticTokensRangeParams params) {
    return asking.in(
        "textDocument/semanticTokens/range",
        params.getTextDocument(),
        new SemanticTokens(List.of()),
        snapshot -> {
          Span span = asking.places().span(snapshot, params.getRange());
          List<Token> tokens =
              dev.ipseckey.lsp.feature.SemanticTokens.in(snapshot, span).stream()
                  .filter(token -> token.span().overlaps(span))
                  .toList();
          int[] data = TokenMapping.numbers(snapshot, tokens, asking.places().encoding());
          return new SemanticTokens(java.util.Arrays.stream(data).boxed().toList());
        });
  }

  private int[] all(Snapshot snapshot) {
    return TokenMapping.numbers(
        snapshot,
        dev.ipseckey.lsp.feature.SemanticTokens.in(snapshot, new Span(0, snapshot.length())),
        asking.places().encoding());
  }
}
