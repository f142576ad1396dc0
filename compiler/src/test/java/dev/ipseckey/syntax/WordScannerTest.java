package dev.ipseckey.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.generate.RandomBytes;
import dev.ipseckey.generate.TokenSoup;
import dev.ipseckey.grammar.IpseckeyLexer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table is the generated lexer: every token has the same type, the same place, and the same
 * mode behind it.
 */
class WordScannerTest {

  private static final long SEED = 20_250_801;
  private static final int INPUTS = 200_000;

  private static final List<String> CLOSE_CALLS =
      List.of(
          "\\",
          "\\\n",
          "a\\",
          "\\\\ \\",
          "add\\",
          "#",
          "##",
          "a#",
          "a#b",
          "#a\"b\n",
          "add #x\u000By",
          "add esp label #x",
          "add esp src #x",
          "\"",
          "\"\"",
          "a\"",
          "\"a",
          "\"a\"b\"c d",
          "a\"b\nc\"d",
          "\r",
          "\r\n",
          "add\resp\r\n",
          "\u000B",
          "\u000B#x\u000By\nadd",
          "\f",
          "add\u0000esp",
          "\u007f",
          "add\u007f",
          "spi",
          "add esp spi",
          "add esp spix",
          "add esp SPI",
          "add esp pair-sp",
          "add esp pair-spi",
          "update-pair esp",
          "update- esp",
          "?",
          "??",
          "?x",
          "add esp src spi spi 5",
          "add esp srcidtype a b c",
          "add esp srcidtype\nadd",
          "flush esp spi",
          "add esp \u00e9 \u00ff\u0080");

  private final IpseckeyLexer stock = new IpseckeyLexer(CharStreams.fromString(""));
  private final WordScanner table = new WordScanner();

  @Test
  void closeCallsAreReadAlike() {
    for (String text : CLOSE_CALLS) {
      for (int mode = 0; mode < IpseckeyLexer.modeNames.length; mode++) {
        compare(text.getBytes(StandardCharsets.ISO_8859_1), mode, text);
      }
    }
  }

  @Test
  void randomInputsAreReadAlike() {
    for (long seed = SEED; seed < SEED + INPUTS; seed++) {
      Draw draw = new Draw(seed);
      byte[] text = draw.oneIn(2) ? RandomBytes.text(draw) : TokenSoup.text(draw);
      if (draw.oneIn(2)) {
        join(text);
      }
      compare(
          text,
          draw.oneIn(2) ? IpseckeyLexer.DEFAULT_MODE : draw.below(IpseckeyLexer.modeNames.length),
          "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, '"', '#', '\\', 127, 128, 160, 255})
  void everyByteIsTakenInEveryMode(int b) {
    for (int mode = 0; mode < IpseckeyLexer.modeNames.length; mode++) {
      compare(new byte[] {(byte) b, 'a', (byte) b}, mode, "byte " + b);
    }
  }

  @Test
  void onlyTheRangeAskedForIsRead() {
    byte[] text = Bytes.of("xxadd espxx");
    table.open(text, 2, 9);
    assertThat(table.next()).isTrue();
    assertThat(table.type()).isEqualTo(IpseckeyLexer.ADD);
    assertThat(table.tokenStart()).isEqualTo(2);
    assertThat(table.next()).isTrue();
    assertThat(table.type()).isEqualTo(IpseckeyLexer.ESP);
    assertThat(table.tokenEnd()).isEqualTo(9);
    assertThat(table.next()).isFalse();
  }

  /** As the joiner does it: a backslash and newline become a blank and a vertical tab. */
  private static void join(byte[] text) {
    for (int i = 0; i + 1 < text.length; i++) {
      if (text[i] == '\\' && text[i + 1] == '\n') {
        text[i] = ' ';
        text[i + 1] = 0x0b;
      }
    }
  }

  private void compare(byte[] text, int mode, String what) {
    stock.setInputStream(CharStreams.fromString(folded(text)));
    stock.mode(mode);
    table.open(text, 0, text.length, mode);
    int last = 0;
    for (Token token = stock.nextToken(); token.getType() != Token.EOF; token = stock.nextToken()) {
      if (!table.next()
          || table.type() != token.getType()
          || table.tokenStart() != token.getStartIndex()
          || table.tokenEnd() != token.getStopIndex() + 1
          || table.mode() != stock._mode
          || table.tokenStart() < last) {
        assertThat(describe())
            .as("%s, %s from mode %d", what, Bytes.readable(text), mode)
            .isEqualTo(describe(token));
      }
      last = table.tokenEnd();
    }
    assertThat(table.next())
        .as("%s, one token too many in %s", what, Bytes.readable(text))
        .isFalse();
  }

  /**
   * The stock lexer knows characters up to 127 by name; all others are ordinary characters of
   * words, as 127 is.
   */
  private static String folded(byte[] text) {
    StringBuilder folded = new StringBuilder(text.length);
    for (byte b : text) {
      folded.append((char) (b < 0 ? 127 : b));
    }
    return folded.toString();
  }

  private String describe() {
    return table.type()
        + " "
        + table.tokenStart()
        + "-"
        + table.tokenEnd()
        + " mode "
        + table.mode();
  }

  private String describe(Token token) {
    return token.getType()
        + " "
        + token.getStartIndex()
        + "-"
        + (token.getStopIndex() + 1)
        + " mode "
        + stock._mode;
  }
}
