package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.format.Refusals;
import dev.ipseckey.generate.Canary;
import dev.ipseckey.generate.CanaryText;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No digit of a key comes out of the program, in any format: files full of keys in their place and
 * out of it, in comments, as commands and values, cut and quoted.
 */
class SecretTest {

  private static final int FILES = 60;
  private static final int KEYS = 100;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-c -",
        "-c - --strict-compat",
        "check - --format text",
        "check - --format text --color always",
        "check - --format json",
        "check - --format json --trusted-extensions",
        "check - --format concise",
        "check - --format sarif",
        "check - --format junit",
        "check - --format github",
        "check - --format gitlab",
        "check - --format sarif --profile strict",
        "check - --diff",
        "check - --diff --suggested --profile strict"
      })
  void noDigitOfAKeyComesOut(String arguments) {
    noneComesOut(arguments, document -> true);
  }

  /** A file with a doubtful beginning of a command would not be formatted at all. */
  @ParameterizedTest
  @ValueSource(strings = {"fmt - --check", "fmt - --check --diff --color always"})
  void noDigitOfAKeyComesOutOfFormatting(String arguments) {
    noneComesOut(arguments, SecretTest::canBeFormatted);
  }

  private static void noneComesOut(String arguments, Predicate<CanaryText> suitable) {
    boolean said = false;
    for (int file = 0; file < FILES; file++) {
      long seed = 20_261_128L + file;
      Draw draw = new Draw(seed);
      List<Canary> canaries = new ArrayList<>();
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      while (canaries.size() < KEYS) {
        CanaryText document = CanaryText.draw(draw);
        if (!mayBeANumber(document) && suitable.test(document)) {
          canaries.add(document.canary());
          text.writeBytes(document.text());
          text.write('\n');
        }
      }
      Outcome outcome =
          InProcess.program().reading(text.toByteArray()).run((Object[]) arguments.split(" "));
      String shown = outcome.out() + outcome.err();
      said |= !shown.isEmpty();
      assertThat(shown).as("seed %d", seed).doesNotContain("it is not certain where");
      String suspicious = Canary.suspicious(shown);
      assertThat(canaries.stream().filter(canary -> canary.isIn(suspicious)).count())
          .as("seed %d", seed)
          .isZero();
    }
    assertThat(said).as("of some files there is something to say").isTrue();
  }

  private static boolean canBeFormatted(CanaryText document) {
    return !Refusals.scan(SourceText.of(document.text()), line -> {});
  }

  /** Digits that are a right number where they stand are accepted as one and shown. */
  private static boolean mayBeANumber(CanaryText document) {
    String digits = document.canary().digits();
    return digits.matches("[0-9]+")
        || digits.length() <= 16
            && new String(document.text(), StandardCharsets.UTF_8).contains("0x" + digits);
  }
}
