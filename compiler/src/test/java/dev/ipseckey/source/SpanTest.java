package dev.ipseckey.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

  private static final Span SPAN = new Span(3, 2);

  @Test
  void endsBehindItsLastByte() {
    assertThat(SPAN.end()).isEqualTo(5);
    assertThat(Span.between(3, 5)).isEqualTo(SPAN);
  }

  @Test
  void containsItsFirstByteAndNotItsEnd() {
    assertThat(SPAN.contains(2)).isFalse();
    assertThat(SPAN.contains(3)).isTrue();
    assertThat(SPAN.contains(4)).isTrue();
    assertThat(SPAN.contains(5)).isFalse();
  }

  @Test
  void overlapsWhatSharesAByte() {
    assertThat(SPAN.overlaps(new Span(4, 9))).isTrue();
    assertThat(SPAN.overlaps(new Span(0, 4))).isTrue();
    assertThat(SPAN.overlaps(new Span(0, 3))).isFalse();
    assertThat(SPAN.overlaps(new Span(5, 1))).isFalse();
  }

  @Test
  void reachesThroughAnother() {
    assertThat(SPAN.through(new Span(8, 2))).isEqualTo(new Span(3, 7));
  }

  @Test
  void isNeverNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Span.between(4, 3));
  }
}
