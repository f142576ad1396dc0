package dev.ipseckey.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of joined text, with the mode that each leads to and the role that the parser gives
 * it: {@code SPI spi keyword} or {@code SRC src keyword -> ADDRESS}.
 */
final class Tokens {

  private final List<Token> tokens = new ArrayList<>();

  /** By token: the mode that the lexer went to, if that is another one. */
  private final Map<Token, String> modes = new HashMap<>();

  private final Map<Token, WordRole> roles = new HashMap<>();

  private Tokens(String text) {
    IpseckeyLexer lexer = new IpseckeyLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(new Refusing());
    int mode = lexer._mode;
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      tokens.add(token);
      if (lexer._mode != mode) {
        modes.put(token, IpseckeyLexer.modeNames[lexer._mode]);
        mode = lexer._mode;
      }
    }
  }

  /**
   * Reads and parses lines.
   *
   * @throws IllegalStateException if the lexer or the parser has anything to complain about
   */
  static List<String> of(String text) {
    Tokens read = new Tokens(text);
    read.parse();
    return read.tokens.stream().map(read::show).toList();
  }

  /** Remarks are taken out before the parser, as the reader of words does. */
  private void parse() {
    List<Token> words =
        tokens.stream().filter(token -> token.getType() != IpseckeyLexer.REMARK).toList();
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(words));
    IpseckeyParser parser = new IpseckeyParser(stream);
    parser.removeErrorListeners();
    parser.addErrorListener(new Refusing());
    parser.tell(new Recorder());
    while (stream.LA(1) != Token.EOF) {
      parser.line();
    }
  }

  private String show(Token token) {
    String type = IpseckeyLexer.VOCABULARY.getSymbolicName(token.getType());
    String role =
        Optional.ofNullable(roles.get(token))
            .map(part -> " " + part.name().toLowerCase(Locale.ROOT))
            .orElse("");
    String mode = modes.containsKey(token) ? " -> " + modes.get(token) : "";
    return type + " " + Visible.shown(token.getText()) + role + mode;
  }

  /** The parser tells the words in order, each of them once. */
  private final class Recorder implements WordRoles {

    private int last = -1;

    @Override
    public void plays(Token word, WordRole role) {
      int at = tokens.indexOf(word);
      if (at <= last || roles.put(word, role) != null) {
        throw new IllegalStateException("out of order: " + word);
      }
      last = at;
    }
  }

  private static final class Refusing extends BaseErrorListener {
    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object offending,
        int line,
        int column,
        String message,
        RecognitionException e) {
      throw new IllegalStateException(line + ":" + column + ": " + message);
    }
  }
}
