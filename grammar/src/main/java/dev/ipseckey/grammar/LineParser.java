package dev.ipseckey.grammar;

import java.util.Objects;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Base of the generated parser: passes each word on to a {@link WordRoles} with the part it plays
 * in its line.
 *
 * <p>The grammar is total, so {@link IpseckeyParser#line()} never reports an error and never skips
 * a word.
 */
public abstract class LineParser extends Parser {

  private @Nullable WordRoles roles;

  protected LineParser(TokenStream input) {
    super(input);
  }

  /** Says who is told of each word; to be called before the first line is parsed. */
  public final void tell(WordRoles listener) {
    roles = listener;
  }

  /**
   * Keeps the rules nested, which is all that is left of entering one: no tree is built, and nobody
   * asks where a rule began.
   */
  @Override
  public final void enterRule(ParserRuleContext context, int state, int ruleIndex) {
    setState(state);
    setContext(context);
  }

  @Override
  public final void exitRule() {
    setState(getContext().invokingState);
    setContext(getContext().getParent());
  }

  @Override
  public final Token consume() {
    Token word = _input.LT(1);
    _input.consume();
    return word;
  }

  protected final void command(Token word) {
    tell(word, WordRole.COMMAND);
  }

  protected final void saType(Token word) {
    tell(word, WordRole.SA_TYPE);
  }

  protected final void keyword(Token word) {
    tell(word, WordRole.KEYWORD);
  }

  protected final void value(Token word) {
    tell(word, WordRole.VALUE);
  }

  protected final void stray(Token word) {
    tell(word, WordRole.STRAY);
  }

  protected final void operand(Token word) {
    tell(word, WordRole.OPERAND);
  }

  private void tell(Token word, WordRole role) {
    Objects.requireNonNull(roles, "tell() comes before line()").plays(word, role);
  }
}
