package dev.ipseckey.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Draw;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void everyCodePointIsDecoded() {
    for (int codePoint = 0x80; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        byte[] bytes = Bytes.of(Character.toString(codePoint));
        if (Utf8.decode(bytes, 0, bytes.length) != codePoint
            || Utf8.size(codePoint) != bytes.length) {
          fail("U+%04X", codePoint);
        }
      }
    }
  }

  @Test
  void malformedIsWhatTheJdkCallsMalformed() {
    for (long seed = 0; seed < 50_000; seed++) {
      Draw draw = new Draw(seed);
      byte[] bytes = draw.bytes(4);
      bytes[0] |= (byte) (draw.oneIn(2) ? 0xe0 : 0x80);
      for (int i = 1; i < 4; i++) {
        bytes[i] = (byte) (draw.oneIn(8) ? bytes[i] : bytes[i] & 0x3f | 0x80);
      }
      if (Utf8.decode(bytes, 0, 4) != decodedByJdk(bytes)) {
        fail("seed %d: %s", seed, Bytes.readable(bytes));
      }
    }
  }

  @Test
  void aCharacterCutOffAtTheEndIsMalformed() {
    byte[] bytes = Bytes.of("€");
    assertThat(Utf8.decode(bytes, 0, 2)).isNegative();
    assertThat(Utf8.decode(bytes, 0, 1)).isNegative();
  }

  private static int decodedByJdk(byte[] bytes) {
    for (int length = 2; length <= 4; length++) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, 0, length))
            .toString()
            .codePointAt(0);
      } catch (CharacterCodingException e) {
        // perhaps it is longer
      }
    }
    return -1;
  }
}
