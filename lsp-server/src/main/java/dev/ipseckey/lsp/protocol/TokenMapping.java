package dev.ipseckey.lsp.protocol;

import dev.ipseckey.lsp.document.PositionEncoding;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.lsp.document.TextPosition;
import dev.ipseckey.lsp.feature.SemanticTokens;
import dev.ipseckey.lsp.feature.SemanticTokens.Token;
import java.util.Arrays;
import java.util.List;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** Tokens as rows of five numbers, each counted from the one before; LSP 3.17, Semantic Tokens. */
final class TokenMapping {

  private static final int ROW = 5;

  private TokenMapping() {}

  static SemanticTokensLegend legend() {
    return new SemanticTokensLegend(
        Arrays.stream(SemanticTokens.Type.values()).map(SemanticTokens.Type::word).toList(),
        Arrays.stream(SemanticTokens.Modifier.values())
            .map(SemanticTokens.Modifier::word)
            .toList());
  }

  static int[] numbers(Snapshot snapshot, List<Token> tokens, PositionEncoding encoding) {
    int[] data = new int[ROW * tokens.size()];
    int line = 0;
    int character = 0;
    int row = 0;
    for (Token token : tokens) {
      TextPosition start = snapshot.position(token.span().start(), encoding);
      TextPosition end = snapshot.position(token.span().end(), encoding);
      data[row] = start.line() - line;
      data[row + 1] = start.line() == line ? start.character() - character : start.character();
      data[row + 2] = end.character() - start.character();
      data[row + 3] = token.type().ordinal();
      data[row + 4] = bits(token);
      line = start.line();
      character = start.character();
      row += ROW;
    }
    return data;
  }

  private static int bits(Token token) {
    int bits = 0;
    for (SemanticTokens.Modifier modifier : token.modifiers()) {
      bits |= 1 << modifier.ordinal();
    }
    return bits;
  }
}
