package dev.ipseckey.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Canary;
import java.util.Optional;

/**
 * Nothing that is said of any bytes has a digit of a key in it. In a plain test run on the kept
 * inputs only; {@code mvn -Pfuzz} searches for more.
 */
class MaskingFuzzTest {

  private static final AnalysisOptions OPTIONS = AnalysisOptions.defaults().trustedExtensions(true);

  private static final Canary CANARY = new Canary("d41fb74470271826a8e7a80d343cc5aa");

  /** Stands for the key in an input, so that the fuzzer can put it anywhere. */
  private static final byte KEY = 1;

  @FuzzTest(maxDuration = "5m")
  void hidesTheKeyAnywhere(byte[] input) {
    byte[] text = input;
    for (int i = 0; i < text.length && text.length < 4_000; i++) {
      if (text[i] == KEY) {
        text = Bytes.replaced(text, i, i + 1, Bytes.of(CANARY.digits()));
      }
    }
    Reading reading =
        new Reading(new Sample(0, Sample.Kind.CANARY, text, OPTIONS, Optional.of(CANARY), false));
    for (Property property : Property.values()) {
      assertThat(property.fault(reading)).as("%s of %s", property, Bytes.readable(text)).isEmpty();
    }
  }
}
