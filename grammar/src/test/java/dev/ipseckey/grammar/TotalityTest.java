package dev.ipseckey.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are tokens and any words are lines: neither grammar has an error to report. */
class TotalityTest {

  private static final long SEED = 20_250_715;
  private static final int ROUNDS = 20_000;

  /** The words of the golden files, where every token is. */
  private static final String[] WORDS =
      GoldenCase.all().stream()
          .flatMap(each -> Stream.of(each.text().split("[ \n]+")))
          .distinct()
          .toArray(String[]::new);

  private static final String BYTES = " \t\n\u000B\f\r\"#\\?/'\0aA5sp\u007f";

  @Test
  void anyWordsAreLines() {
    each(
        random -> random.nextInt(12),
        random -> WORDS[random.nextInt(WORDS.length)] + (random.nextInt(6) == 0 ? "\n" : " "));
  }

  @Test
  void anyCharactersAreTokens() {
    each(
        random -> random.nextInt(40),
        random -> String.valueOf(BYTES.charAt(random.nextInt(BYTES.length()))));
  }

  @ParameterizedTest
  @MethodSource("characters")
  void everyCharacterIsTakenInEveryPlace(int character) {
    for (String before :
        new String[] {
          "",
          "add ",
          "flush ",
          "help ",
          "add esp ",
          "add esp src ",
          "add esp srcidtype ",
          "add esp label "
        }) {
      assertThat(Tokens.of(before + (char) character + "\n")).last().asString().startsWith("EOL");
    }
  }

  static IntStream characters() {
    return IntStream.rangeClosed(0, 127);
  }

  private static void each(Dice size, Part part) {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(SEED + round);
      StringBuilder text = new StringBuilder();
      for (int i = size.roll(random); i >= 0; i--) {
        text.append(part.draw(random));
      }
      String lines = text.append('\n').toString();
      assertThatCode(() -> Tokens.of(lines))
          .as("seed %d: %s", SEED + round, Visible.shown(lines))
          .doesNotThrowAnyException();
    }
  }

  @FunctionalInterface
  private interface Dice {
    int roll(Random random);
  }

  @FunctionalInterface
  private interface Part {
    String draw(Random random);
  }
}
