package dev.ipseckey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMaterialTest {

  private static final byte[] BYTES = {(byte) 0xd4, 0x1f, (byte) 0xb7, 0x44};

  @Test
  void printsAsX() {
    assertThat(new KeyMaterial(BYTES.clone(), 32)).hasToString("X");
  }

  @Test
  void printsAsXInsideACommand() {
    Argument key =
        new Argument.Key(
            Extension.AUTHKEY, new Span(0, 7), new Span(8, 8), new KeyMaterial(BYTES.clone(), 32));
    Command add = new Command.Add(new Span(0, 3), SaType.ESP, new Arguments(List.of(key)));
    assertThat(add.toString())
        .contains("key=X")
        .doesNotContainIgnoringCase("d41f")
        .doesNotContain("-44, 31");
  }

  @Test
  void isItsBitsAndBytes() {
    KeyMaterial key = new KeyMaterial(BYTES.clone(), 32);
    assertThat(key.bits()).isEqualTo(32);
    assertThat(key.bytes()).isEqualTo(BYTES);
    assertThat(key)
        .isEqualTo(new KeyMaterial(BYTES.clone(), 32))
        .hasSameHashCodeAs(new KeyMaterial(BYTES.clone(), 32));
    assertThat(key).isNotEqualTo(new KeyMaterial(BYTES.clone(), 31));
  }

  @Test
  void givesCopiesAway() {
    KeyMaterial key = new KeyMaterial(BYTES.clone(), 32);
    key.bytes()[0] = 0;
    assertThat(key.bytes()).isEqualTo(BYTES);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "1, 9", "2, 8", "8192, 65536"})
  void hasAsManyBytesAsItsBitsNeed(int bytes, int bits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeyMaterial(new byte[bytes], bits))
        .withMessageNotContaining("[");
  }
}
