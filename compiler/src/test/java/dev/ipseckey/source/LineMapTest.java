package dev.ipseckey.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.generate.RandomBytes;
import dev.ipseckey.generate.TokenSoup;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineMapTest {

  @Test
  void countsFromOne() {
    LineMap map = map("ab\nc\n");
    assertThat(map.position(0)).isEqualTo(new Position(1, 1));
    assertThat(map.position(1)).isEqualTo(new Position(1, 2));
    assertThat(map.position(3)).isEqualTo(new Position(2, 1));
  }

  @Test
  void aNewlineBelongsToTheLineItEnds() {
    assertThat(map("ab\nc").position(2)).isEqualTo(new Position(1, 3));
  }

  @Test
  void theEndOfTheTextHasAPosition() {
    assertThat(map("ab").position(2)).isEqualTo(new Position(1, 3));
    assertThat(map("ab\n").position(3)).isEqualTo(new Position(2, 1));
    assertThat(map("").position(0)).isEqualTo(new Position(1, 1));
  }

  @Test
  void columnsAreCodePoints() {
    LineMap map = map("é€😀x");
    assertThat(map.position(2)).isEqualTo(new Position(1, 2));
    assertThat(map.position(5)).isEqualTo(new Position(1, 3));
    assertThat(map.position(9)).isEqualTo(new Position(1, 4));
  }

  @Test
  void aTabIsOneColumn() {
    assertThat(map("\t\tx").position(2)).isEqualTo(new Position(1, 3));
  }

  @Test
  void aMalformedByteIsOneColumn() {
    LineMap map = LineMap.of(SourceText.of(new byte[] {(byte) 0xff, (byte) 0xfe, 'x'}));
    assertThat(map.position(1)).isEqualTo(new Position(1, 2));
    assertThat(map.position(2)).isEqualTo(new Position(1, 3));
  }

  @Test
  void linesAreGivenWithoutTheirEnds() {
    LineMap map = map("ab\r\n\nc\r");
    assertThat(map.lineCount()).isEqualTo(3);
    assertThat(map.line(0)).isEqualTo(new Span(0, 2));
    assertThat(map.line(1)).isEqualTo(new Span(4, 0));
    assertThat(map.line(2)).isEqualTo(new Span(5, 1));
  }

  @Test
  void aBlockGoesOnCountingWhereTheOneBeforeStopped() {
    SourceText block = new SourceText(Bytes.of("a\nb?"), 3, 100, 0, false);
    assertThat(LineMap.of(block).position(2)).isEqualTo(new Position(101, 1));
  }

  @Test
  void positionsGrowWithTheOffsetAndMatchTheDecodedText() {
    for (long seed = 0; seed < 3_000; seed++) {
      Draw draw = new Draw(seed);
      SourceText source =
          SourceText.of(draw.oneIn(2) ? RandomBytes.text(draw) : TokenSoup.text(draw));
      LineMap map = LineMap.of(source);
      Position last = new Position(1, 1);
      for (int offset = 0; offset <= source.length(); offset++) {
        Position position = map.position(offset);
        if (position.compareTo(last) < 0 || !position.equals(counted(source.bytes(), offset))) {
          fail(
              "seed %d, offset %d of %s: %s behind %s",
              seed, offset, Bytes.readable(source.bytes()), position, last);
        }
        last = position;
      }
    }
  }

  @Test
  void everyOffsetIsOnTheLineThatHoldsIt() {
    for (long seed = 0; seed < 3_000; seed++) {
      SourceText source = SourceText.of(RandomBytes.text(new Draw(seed)));
      LineMap map = LineMap.of(source);
      for (int offset = 0; offset < source.length(); offset++) {
        Span line = map.line(map.lineIndex(offset));
        boolean ending = source.at(offset) == '\n' || source.at(offset) == '\r';
        assertThat(line.contains(offset) || ending && offset >= line.end())
            .as("seed %d, offset %d", seed, offset)
            .isTrue();
      }
    }
  }

  private static Position counted(byte[] text, int offset) {
    int lineStart = offset;
    while (lineStart > 0 && text[lineStart - 1] != '\n') {
      lineStart--;
    }
    long line = 1;
    for (int i = 0; i < lineStart; i++) {
      line += text[i] == '\n' ? 1 : 0;
    }
    String before = new String(text, lineStart, offset - lineStart, StandardCharsets.UTF_8);
    return new Position(line, 1 + before.codePointCount(0, before.length()));
  }

  private static LineMap map(String text) {
    return LineMap.of(SourceText.of(text));
  }
}
