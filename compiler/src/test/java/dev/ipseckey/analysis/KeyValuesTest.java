package dev.ipseckey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.KeyMaterial;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys against arithmetic on one large number. */
class KeyValuesTest {

  @ParameterizedTest
  @CsvSource({
    "1234, 1234, 16",
    "123, 1230, 16",
    "0x1234, 1234, 16",
    "0X1234, 1234, 16",
    "AbCd, abcd, 16",
    "e/3, e0, 3",
    "ff/4, f0, 4",
    "ff/7, fe, 7",
    "123/12, 1230, 12",
    "1234/9, 1200, 9",
    "12ff/9, 1280, 9",
    "1234/+8, 12, 8",
    "0, 00, 8",
    "0x0, 00, 8",
    "\"1234\", 1234, 16",
    "\"1234/ 8\", 12, 8"
  })
  void bitsAreCountedFromTheFirst(String word, String bytes, int bits) {
    KeyMaterial key = key(word).orElseThrow();
    assertThat(HexFormat.of().formatHex(key.bytes())).isEqualTo(bytes);
    assertThat(key.bits()).isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({
    "12g4, KEY_NOT_HEX",
    "0x, KEY_NOT_HEX",
    "0xg, KEY_NOT_HEX",
    "é, KEY_NOT_HEX",
    "XXXX, MASKED_KEY",
    "xx/8, MASKED_KEY",
    "1234/, BAD_KEY_BITS",
    "1234/x, BAD_KEY_BITS",
    "1234/12x, BAD_KEY_BITS",
    "1234/-1, BAD_KEY_BITS",
    "1234/1/2, BAD_KEY_BITS",
    "1234/0, EMPTY_KEY",
    "/0, EMPTY_KEY",
    "1234/17, KEY_BITS_TOO_BIG",
    "/8, KEY_BITS_TOO_BIG",
    "1234/99999999999999999999, KEY_BITS_TOO_BIG"
  })
  void otherWordsAreNoKeys(String word, DiagnosticId id) {
    assertThat(analysed(word).ids()).containsExactly(id);
  }

  @Test
  void everyKeyIsTheFirstBitsOfItsDigits() {
    for (long seed = 0; seed < 50_000; seed++) {
      Draw draw = new Draw(seed);
      String digits = digits(draw);
      int bits = draw.oneIn(3) ? -1 : Math.max(0, 4 * digits.length() - draw.between(-2, 20));
      String word = (draw.oneIn(3) ? "0x" : "") + digits + (bits < 0 ? "" : "/" + bits);
      Model expected = Model.of(digits, bits);
      Analysed analysed = analysed(word);
      if (!key(analysed).equals(expected.key()) || !analysed.ids().equals(expected.ids())) {
        fail(
            "seed %d, %d digits, /%d: %s, expected %s",
            seed, digits.length(), bits, analysed.ids(), expected.ids());
      }
    }
  }

  private static String digits(Draw draw) {
    StringBuilder digits = new StringBuilder();
    for (int length = draw.between(1, 70); length > 0; length--) {
      digits.append(draw.of("0123456789abcdefABCDEF"));
    }
    return digits.toString();
  }

  private record Model(Optional<KeyMaterial> key, List<DiagnosticId> ids) {

    /**
     * @param given the bit count behind the slash, negative if there is none
     */
    static Model of(String digits, int given) {
      int padded = digits.length() + (digits.length() & 1);
      int bits = given < 0 ? 4 * padded : given;
      int needed = (bits + 3) / 4;
      if (bits == 0) {
        return new Model(Optional.empty(), List.of(DiagnosticId.EMPTY_KEY));
      }
      if (given >= 0 && needed > digits.length()) {
        return new Model(Optional.empty(), List.of(DiagnosticId.KEY_BITS_TOO_BIG));
      }
      BigInteger all = new BigInteger(digits + "0".repeat(padded - digits.length()), 16);
      int bytes = (bits + 7) / 8;
      BigInteger cut = all.shiftRight(4 * padded - bits).shiftLeft(8 * bytes - bits);
      byte[] value =
          HexFormat.of()
              .parseHex(
                  ("0".repeat(2 * bytes) + cut.toString(16)).substring(cut.toString(16).length()));
      boolean truncated = given >= 0 && needed < digits.length();
      return new Model(
          Optional.of(new KeyMaterial(value, bits)),
          truncated ? List.of(DiagnosticId.KEY_TRUNCATED) : List.of());
    }
  }

  private static Optional<KeyMaterial> key(String word) {
    return key(analysed(word));
  }

  private static Optional<KeyMaterial> key(Analysed analysed) {
    return analysed.argument(Extension.AUTHKEY).map(argument -> ((Argument.Key) argument).key());
  }

  private static Analysed analysed(String word) {
    return Analysed.of("add ah spi 500 dst 10.0.0.1 auth_alg sha1 authkey " + word);
  }
}
