package dev.ipseckey.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.Place;
import org.junit.jupiter.api.Test;

/** What is shown of a command while it is typed. */
class LineMaskTest {

  private static final String KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  private final LineMask mask = new LineMask(AnalysisOptions.defaults().in(Place.PROMPT));

  @Test
  void aKeyIsHiddenFromItsFirstDigit() {
    String command = "add esp spi 1 dst host encr_alg aes encrkey ";
    for (int digits = 0; digits <= KEY.length(); digits++) {
      assertThat(mask.mask(command + KEY.substring(0, digits)))
          .isEqualTo(command + "X".repeat(digits));
    }
    assertThat(mask.mask(command + KEY + "/128 authkey 1"))
        .isEqualTo(command + "X".repeat(32) + "/128 authkey X");
  }

  @Test
  void aKeyInTheWrongPlaceIsHiddenToo() {
    assertThat(mask.mask("add esp encrkye " + KEY)).doesNotContain(KEY).contains("encrkye XXXX");
    assertThat(mask.mask(KEY)).isEqualTo("X".repeat(32));
    assertThat(mask.mask("# " + KEY)).isEqualTo("# " + "X".repeat(32));
  }

  @Test
  void numbersAndAddressesAreShown() {
    String command = "get esp spi 0x12345678 dst 2001:db8:12345678::1";
    assertThat(mask.mask("get esp spi 0x12345678 dst 192.0.2.1"))
        .isEqualTo("get esp spi 0x12345678 dst 192.0.2.1");
    assertThat(mask.mask(command)).hasSameSizeAs(command);
  }

  @Test
  void aContinuationBelongsToItsCommand() {
    assertThat(mask.mask("add esp encrkey \\\n", "0123 dst")).isEqualTo("XXXX dst");
    assertThat(mask.mask("add esp encrkey é\ud83d\ude00 \\\n", "flush")).isEqualTo("XXXXX");
    assertThat(mask.mask("", "authkey 1")).isEqualTo("authkey 1");
  }

  @Test
  void asManyCharactersAreShownAsAreTyped() {
    for (String text : new String[] {"", " ", "\"", "add esp authkey é\"x", "\u0000\u0001", "\t"}) {
      String masked = mask.mask(text);
      assertThat(masked.codePointCount(0, masked.length()))
          .isEqualTo(text.codePointCount(0, text.length()));
    }
  }
}
