package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Profile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code ipseckey explain} and {@code ipseckey rules}. */
class ExplainTest {

  private final InProcess program = InProcess.program();

  @ParameterizedTest
  @EnumSource
  void everyFindingHasAPage(DiagnosticId id) {
    Outcome outcome = program.run("explain", id.kebab());

    assertThat(outcome.out()).startsWith("# " + id.kebab() + "\n\n## What it checks\n\n");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(program.run("rules").out())
        .containsPattern("(?m)^" + id.kebab() + " .*" + id.severity().word());
  }

  @Test
  void theOtherNameLeadsThereToo() {
    assertThat(program.run("explain", "L060").out())
        .isEqualTo(program.run("explain", "weak-auth").out());
    assertThat(program.run("explain", "weak-auth", "L061").out())
        .contains("# weak-auth\n", "\n# sha1-auth\n");
  }

  @Test
  void aWrongNameIsTrouble() {
    assertThat(program.run("explain", "weak-aut"))
        .isEqualTo(
            new Outcome(
                2, "", "ipseckey: nothing is called `weak-aut`; did you mean `weak-auth`?\n"));
    assertThat(program.run("explain", "0123456789abcdef").err())
        .contains("`XXXXXXXXXXXXXXXX`")
        .contains("ipseckey rules");
    assertThat(program.run("explain").status()).isEqualTo(2);
  }

  @Test
  void rulesAreListedByProfile() {
    String strict = program.run("rules", "--profile=strict").out();

    assertThat(strict.lines().count())
        .isEqualTo(Stream.of(DiagnosticId.values()).filter(Profile.STRICT::has).count());
    assertThat(strict).contains("direction-missing").doesNotContain("zero-spi");
    assertThat(program.run("rules", "--profile=lax").status()).isEqualTo(2);
  }
}
