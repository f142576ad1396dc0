package dev.ipseckey.language;

import dev.ipseckey.grammar.IpseckeyLexer;
import dev.ipseckey.grammar.IpseckeyParser;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What the grammars say, read from their automata instead of their text. */
final class GrammarLiterals {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_?";

  private GrammarLiterals() {}

  /** All keywords of the lexer grammar, in lower case, with the names of their rules. */
  static Map<String, String> keywords() {
    ATN atn = IpseckeyLexer._ATN;
    Map<String, String> keywords = new TreeMap<>();
    for (ATNState start : atn.ruleToStartState) {
      spell(start, "", atn.ruleToStopState[start.ruleIndex], keywords);
    }
    return keywords;
  }

  /**
   * Follows every way through a rule that is made of single letters, in either case, and of no
   * other rule.
   */
  private static void spell(
      ATNState state, String before, ATNState stop, Map<String, String> keywords) {
    if (state == stop) {
      if (!before.isEmpty()) {
        keywords.put(before, IpseckeyLexer.ruleNames[state.ruleIndex]);
      }
      return;
    }
    for (Transition transition : state.getTransitions()) {
      if (transition.isEpsilon() && !(transition instanceof RuleTransition)) {
        spell(transition.target, before, stop, keywords);
      } else if (isLetter(transition)) {
        spell(
            transition.target, before + (char) transition.label().getMaxElement(), stop, keywords);
      }
    }
  }

  private static boolean isLetter(Transition transition) {
    IntervalSet label = transition.label();
    return label != null
        && transition.getSerializationType() != Transition.NOT_SET
        && LETTERS.indexOf(label.getMaxElement()) >= 0
        && Character.toLowerCase(label.getMinElement()) == label.getMaxElement()
        && label.size() <= 2;
  }

  /** Whether the parser grammar has a place for the token. */
  static boolean isInParser(int tokenType) {
    return IpseckeyParser._ATN.states.stream()
        .flatMap(state -> Arrays.stream(state.getTransitions()))
        .anyMatch(
            transition ->
                !transition.isEpsilon()
                    && transition.matches(tokenType, 1, IpseckeyParser._ATN.maxTokenType));
  }

  /**
   * What a word is that stands alone in a place.
   *
   * @param token the name of its token
   * @param whole whether it is one token from end to end
   * @param mode the mode that follows
   */
  record Read(String token, boolean whole, String mode) {}

  static Read read(String word, int mode) {
    IpseckeyLexer lexer = new IpseckeyLexer(CharStreams.fromString(word));
    lexer.mode(mode);
    Token token = lexer.nextToken();
    return new Read(
        IpseckeyLexer.VOCABULARY.getSymbolicName(token.getType()),
        token.getText().equals(word),
        IpseckeyLexer.modeNames[lexer._mode]);
  }
}
