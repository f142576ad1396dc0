package dev.ipseckey.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.junit.jupiter.api.Test;

/**
 * The parser decides everything by the next token: that is where its speed comes from, and its lack
 * of surprises.
 */
class LookAheadTest {

  @Test
  void generatedParserNeverAsksTheAdaptivePredictor() throws IOException {
    String name = "IpseckeyParser.class";
    try (InputStream in =
        Objects.requireNonNull(IpseckeyParser.class.getResourceAsStream(name), name)) {
      String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(constants).contains("saType").doesNotContain("adaptivePredict");
    }
  }

  @Test
  void alternativesOfEveryDecisionBeginWithDifferentTokens() {
    ATN atn = IpseckeyParser._ATN;
    LL1Analyzer analyzer = new LL1Analyzer(atn);
    for (DecisionState decision : atn.decisionToState) {
      IntervalSet seen = new IntervalSet();
      for (IntervalSet alternative : analyzer.getDecisionLookahead(decision)) {
        assertThat(alternative)
            .as("rule %s", IpseckeyParser.ruleNames[decision.ruleIndex])
            .isNotNull();
        assertThat(seen.and(alternative).toList())
            .as("rule %s", IpseckeyParser.ruleNames[decision.ruleIndex])
            .isEmpty();
        seen.addAll(alternative);
      }
      assertThat(seen.contains(Token.EPSILON)).isFalse();
    }
  }
}
