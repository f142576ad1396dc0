package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.CommandName;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lsp.document.LineView;
import dev.ipseckey.lsp.document.PlacedLine;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Piece;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** textDocument/semanticTokens: what each word is. */
public final class SemanticTokens {

  /** What a token is; the order is that of the legend. */
  public enum Type {
    KEYWORD("keyword"),
    TYPE("type"),
    PROPERTY("property"),
    NUMBER("number"),
    STRING("string"),
    ENUM_MEMBER("enumMember"),
    VARIABLE("variable"),
    COMMENT("comment"),
    OPERATOR("operator");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The protocol's word for it. */
    public String word() {
      return word;
    }
  }

  /** What else a token is; the order is that of the legend. */
  public enum Modifier {
    /** The SPI of an SA that is made here. */
    DECLARATION("declaration"),
    /** A spelling that is out of use. */
    DEPRECATED("deprecated"),
    /** A key. */
    SECRET("secret");

    private final String word;

    Modifier(String word) {
      this.word = word;
    }

    /** The protocol's word for it; {@code secret} is one of ours. */
    public String word() {
      return word;
    }
  }

  /**
   * A token.
   *
   * @param span on one physical line
   */
  public record Token(Span span, Type type, Set<Modifier> modifiers) {}

  private final List<Token> tokens = new ArrayList<>();

  private SemanticTokens() {}

  /** The tokens of all logical lines that a span touches, in order. */
  public static List<Token> in(Snapshot snapshot, Span span) {
    SemanticTokens tokens = new SemanticTokens();
    for (PlacedLine placed : snapshot.lines(span)) {
      tokens.addOf(snapshot.view(placed));
    }
    return tokens.tokens;
  }

  private void addOf(LineView view) {
    int word = 0;
    for (Piece piece : view.line().pieces()) {
      switch (piece.kind()) {
        case WORD -> addWord(view, word++);
        case COMMENT -> add(view, piece.span(), Type.COMMENT, Set.of());
        case CONTINUATION -> add(view, new Span(piece.span().start(), 1), Type.OPERATOR, Set.of());
        case BLANK, NEWLINE, DISCARDED -> {}
      }
    }
  }

  private void addWord(LineView view, int index) {
    Word word = view.line().word(index);
    Span span = word.span();
    switch (word.role()) {
      case COMMAND -> {
        if (word.command().isPresent()) {
          add(view, span, Type.KEYWORD, Set.of());
        }
      }
      case SA_TYPE -> add(view, span, Type.TYPE, Set.of());
      case KEYWORD -> add(view, span, Type.PROPERTY, keywordModifiers(word));
      case VALUE -> addValue(view, index);
      case OPERAND -> add(view, span, Type.STRING, Set.of());
      case STRAY -> {
        if (view.isSecret(index)) {
          add(view, span, Type.STRING, Set.of(Modifier.SECRET));
        }
      }
    }
  }

  private void addValue(LineView view, int index) {
    Span span = view.line().word(index).span();
    Extension extension = view.extensionOf(index).orElseThrow();
    switch (extension.kind()) {
      case NUMBER, PORT, PROTOCOL -> add(view, span, Type.NUMBER, numberModifiers(view, extension));
      case STATE, AUTH_ALGORITHM, ENCR_ALGORITHM, ENCAPSULATION ->
          add(view, span, Type.ENUM_MEMBER, algorithmModifiers(view, index));
      case ADDRESS, ADDRESS6, INNER_ADDRESS, INNER_ADDRESS6 ->
          add(view, span, isName(view, index) ? Type.VARIABLE : Type.NUMBER, Set.of());
      case KEY -> add(view, span, Type.STRING, Set.of(Modifier.SECRET));
      case IDENTITY ->
          add(
              view,
              span,
              view.line().word(index - 1).role() == Role.KEYWORD ? Type.ENUM_MEMBER : Type.STRING,
              Set.of());
      case LABEL, UNUSED -> add(view, span, Type.STRING, Set.of());
      case FLAG -> {}
    }
  }

  private static Set<Modifier> keywordModifiers(Word word) {
    return Spellings.isDeprecated(word.text()) ? Set.of(Modifier.DEPRECATED) : Set.of();
  }

  private static Set<Modifier> numberModifiers(LineView view, Extension extension) {
    boolean declares =
        extension == Extension.SPI
            && view.command().filter(name -> name == CommandName.ADD).isPresent();
    return declares ? EnumSet.of(Modifier.DECLARATION) : Set.of();
  }

  private static Set<Modifier> algorithmModifiers(LineView view, int index) {
    boolean deprecated =
        view.argumentOf(index)
            .filter(
                argument ->
                    argument instanceof Argument.AlgorithmChoice choice
                        && choice.algorithm().filter(AlgorithmStatus::isDeprecated).isPresent())
            .isPresent();
    return deprecated ? EnumSet.of(Modifier.DEPRECATED) : Set.of();
  }

  private static boolean isName(LineView view, int index) {
    return view.argumentOf(index)
        .filter(
            argument ->
                switch (argument) {
                  case Argument.Address address ->
                      !(address.pattern() instanceof AddressPattern.Literal);
                  case Argument.InnerAddress inner ->
                      !(inner.pattern() instanceof AddressPattern.Literal);
                  case Argument.Flag _,
                      Argument.Numeric _,
                      Argument.State _,
                      Argument.AlgorithmChoice _,
                      Argument.Encapsulation _,
                      Argument.Key _,
                      Argument.Identity _,
                      Argument.Label _ ->
                      false;
                })
        .isPresent();
  }

  /** A token of several physical lines becomes one on each of them. */
  private void add(LineView view, Span inLine, Type type, Set<Modifier> modifiers) {
    Span span = view.inText(inLine);
    int start = span.start();
    for (int at = span.start(); at <= span.end(); at++) {
      boolean ends = at == span.end() || isBreak(view, at);
      if (ends) {
        if (at > start) {
          tokens.add(new Token(Span.between(start, at), type, modifiers));
        }
        start = at + 1;
      }
    }
  }

  private static boolean isBreak(LineView view, int offset) {
    byte b = view.line().source().at(view.inLine(offset));
    return b == '\n' || b == '\r';
  }
}
