package dev.ipseckey.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ipseckey.analysis.NumberReader.Form;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Draw;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers against the grammar of the specification and arithmetic without limits. */
class NumberReaderTest {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>[-+]?)(?:0[xX](?<hex>[0-9a-fA-F]+)|0(?<octal>[0-7]*)|(?<decimal>[1-9][0-9]*))");

  private static final BigInteger MOST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private static final List<String> ALPHABETS =
      List.of("0123456789", "01234567", "0123456789abcdefABCDEF", "0189xX+-afg ");

  private final NumberReader reader = new NumberReader();

  @ParameterizedTest
  @CsvSource({
    "0, NUMBER, 0",
    "00, NUMBER, 0",
    "10, NUMBER, 10",
    "010, NUMBER, 8",
    "0x10, NUMBER, 16",
    "0XfF, NUMBER, 255",
    "18446744073709551615, NUMBER, 18446744073709551615",
    "0xffffffffffffffff, NUMBER, 18446744073709551615",
    "01777777777777777777777, NUMBER, 18446744073709551615",
    "+5, SIGNED, 5",
    "-5, SIGNED, 5",
    "-0x10, SIGNED, 16",
    "0x0000000000000000000000001, NUMBER, 1"
  })
  void numbersAreRead(String text, Form form, String value) {
    assertThat(read(text)).isEqualTo(form);
    assertThat(Long.toUnsignedString(reader.value())).isEqualTo(value);
    assertThat(reader.negative()).isEqualTo(text.startsWith("-"));
  }

  @ParameterizedTest
  @CsvSource({
    "18446744073709551616",
    "18446744073709551619",
    "99999999999999999999",
    "0x10000000000000000",
    "02000000000000000000000",
    "-18446744073709551616"
  })
  void moreThan64BitsAreTooLarge(String text) {
    assertThat(read(text)).isEqualTo(Form.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "08",
    "0x",
    "0xg",
    "12abc",
    "+",
    "-",
    "--1",
    "+-1",
    "' 1'",
    "'1 '",
    "1.0",
    "0b1",
    "x1",
    "18446744073709551616a",
    "１"
  })
  void otherWordsAreNoNumbers(String text) {
    assertThat(read(text)).isEqualTo(Form.NOT_A_NUMBER);
  }

  @Test
  void everyWordIsWhatTheGrammarSays() {
    for (long seed = 0; seed < 300_000; seed++) {
      Draw draw = new Draw(seed);
      String text = word(draw);
      Form expected = expected(text);
      if (read(text) != expected
          || expected == Form.NUMBER
              && !Long.toUnsignedString(reader.value()).equals(value(text).toString())) {
        fail(
            "seed %d, %s: %s %s, expected %s",
            seed, text, read(text), Long.toUnsignedString(reader.value()), expected);
      }
    }
  }

  private static String word(Draw draw) {
    if (draw.oneIn(5)) {
      return MOST.add(BigInteger.valueOf(draw.between(-3, 12)))
          .toString(draw.of(List.of(8, 10, 16)));
    }
    StringBuilder text = new StringBuilder(draw.of(List.of("", "", "", "0x", "0X", "0", "+", "-")));
    String alphabet = draw.of(ALPHABETS);
    for (int length = draw.below(24); length > 0; length--) {
      text.append(draw.of(alphabet));
    }
    return text.toString();
  }

  private static Form expected(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return Form.NOT_A_NUMBER;
    }
    if (value(text).compareTo(MOST) > 0) {
      return Form.TOO_LARGE;
    }
    return matcher.group("sign").isEmpty() ? Form.NUMBER : Form.SIGNED;
  }

  private static BigInteger value(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    if (matcher.group("hex") != null) {
      return new BigInteger(matcher.group("hex"), 16);
    }
    return matcher.group("decimal") != null
        ? new BigInteger(matcher.group("decimal"))
        : new BigInteger("0" + matcher.group("octal"), 8);
  }

  private Form read(String text) {
    byte[] bytes = Bytes.of(text);
    return reader.read(bytes, 0, bytes.length);
  }
}
