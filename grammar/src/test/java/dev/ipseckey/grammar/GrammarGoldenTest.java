package dev.ipseckey.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Text in, tokens with their modes and roles out. The cases are in the {@code .golden} files beside
 * this class.
 */
class GrammarGoldenTest {

  @TestFactory
  Stream<DynamicContainer> tokensAndRoles() {
    return GoldenCase.FILES.stream()
        .map(
            file ->
                dynamicContainer(
                    file,
                    GoldenCase.in(file).stream()
                        .map(
                            each ->
                                dynamicTest(
                                    "> " + each.shown(),
                                    () ->
                                        assertThat(Tokens.of(each.text()))
                                            .isEqualTo(each.tokens())))));
  }

  @Test
  void everyTokenHasACase() {
    Set<String> tokens = new TreeSet<>();
    GoldenCase.all()
        .forEach(
            each ->
                each.tokens().forEach(token -> tokens.add(token.substring(0, token.indexOf(' ')))));
    assertThat(tokens).containsExactlyInAnyOrderElementsOf(tokenNames());
  }

  /**
   * The rules that skip blanks and comments, and the one that ends an empty line, give no token of
   * their own.
   */
  private static List<String> tokenNames() {
    return IntStream.rangeClosed(1, IpseckeyLexer.VOCABULARY.getMaxTokenType())
        .mapToObj(IpseckeyLexer.VOCABULARY::getSymbolicName)
        .filter(name -> !name.matches("COMMENT|[A-Z]_(BLANK|EOL)"))
        .toList();
  }
}
