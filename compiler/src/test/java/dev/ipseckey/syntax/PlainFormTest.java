package dev.ipseckey.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are plain at a glance. That none of them has a fault of form is a property. */
class PlainFormTest {

  private static final String ADD = "add esp spi 1 \\\n    dst 192.0.2.1 \\\n  encralg null\n";

  private static boolean isPlain(String text) {
    return PlainForm.isPlain(SourceText.of(text));
  }

  @Test
  void areOrdinaryOnes() {
    assertThat(isPlain("")).isTrue();
    assertThat(isPlain("flush")).isTrue();
    assertThat(isPlain(("# one\n\n" + ADD).repeat(1000))).isTrue();
    assertThat(isPlain("# a long remark on the licence\n".repeat(1000))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flush \"ah\"\n", "flush\0\n", "flush \\\n", "flush \\", "flush \\ \n"})
  void areNoneWithAnOddEnd(String end) {
    for (String before : List.of("", "flush\n", ADD, ADD + "#\n")) {
      assertThat(isPlain(before + end)).as("%s", before).isFalse();
    }
  }

  @Test
  void areNoneThatMayBeOverALimit() {
    assertThat(isPlain("x".repeat(LineLimits.LINE - 2) + "\n")).isTrue();
    assertThat(isPlain("x".repeat(LineLimits.LINE) + "\n")).isFalse();
    assertThat(isPlain(("x".repeat(2000) + "\n").repeat(3))).isTrue();
    assertThat(isPlain(("x".repeat(2000) + "\\\n").repeat(3) + "x\n")).isFalse();
    assertThat(isPlain("flush \\\n" + ("# " + "x".repeat(2000) + "\n").repeat(3))).isFalse();
  }
}
