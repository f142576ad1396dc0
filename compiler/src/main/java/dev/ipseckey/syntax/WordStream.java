package dev.ipseckey.syntax;

import dev.ipseckey.grammar.IpseckeyLexer;
import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The words of one logical line as the generated parser wants them; made once and used for every
 * line.
 */
final class WordStream implements TokenStream {

  private WordToken[] tokens = {};
  private int size;
  private int index;

  void clear() {
    size = 0;
    index = 0;
  }

  void add(int type) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.max(16, 2 * size));
      for (int i = size; i < tokens.length; i++) {
        tokens[i] = new WordToken(i);
      }
    }
    tokens[size++].type = type;
  }

  @Override
  public int LA(int k) {
    int at = index + k - 1;
    return at < size ? tokens[at].type : Token.EOF;
  }

  @Override
  public Token LT(int k) {
    int at = k > 0 ? index + k - 1 : index + k;
    return tokens[Math.max(0, Math.min(at, size - 1))];
  }

  @Override
  public void consume() {
    index++;
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int to) {
    index = to;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Token get(int at) {
    return tokens[at];
  }

  /** The parser looks one token ahead, so there is nothing to keep. */
  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public String getSourceName() {
    return "";
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }

  /** A token is no more than the number of its word: the parser asks for nothing else. */
  static final class WordToken implements Token {
    private final int word;
    private int type = IpseckeyLexer.EOL;

    WordToken(int word) {
      this.word = word;
    }

    int word() {
      return word;
    }

    @Override
    public int getType() {
      return type;
    }

    @Override
    public String getText() {
      return "";
    }

    @Override
    public int getLine() {
      return 0;
    }

    @Override
    public int getCharPositionInLine() {
      return 0;
    }

    @Override
    public int getChannel() {
      return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
      return word;
    }

    @Override
    public int getStartIndex() {
      return word;
    }

    @Override
    public int getStopIndex() {
      return word;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
      return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
      return null;
    }
  }
}
