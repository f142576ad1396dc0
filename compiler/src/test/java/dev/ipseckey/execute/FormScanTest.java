package dev.ipseckey.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.source.SourceText;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of form that keep a file from being run. */
class FormScanTest {

  private static OptionalLong fault(String text) {
    return FormScan.firstFault(SourceText.of(text), false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flush \\\n", "flush \"ah\n", "flush\0 ah\n"})
  void areFound(String line) {
    assertThat(fault(line)).hasValue(1);
    assertThat(fault("flush\n# nothing\n" + line)).hasValue(3);
  }

  @Test
  void areLinesAndCommandsOverTheirLimits() {
    assertThat(fault("flush\n" + "x".repeat(4095) + "\n")).hasValue(2);
    assertThat(fault("flush\n" + ("x".repeat(3000) + "\\\n").repeat(2) + "x\n")).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "flush\n",
        "flsh\n",
        "flush # ah\n",
        "flush \"\"\n",
        "add esp\n",
        "flush \\ \nah\n",
        "exit\nflush \"ah\n"
      })
  void areNotEveryFault(String text) {
    assertThat(fault(text)).isEmpty();
  }
}
