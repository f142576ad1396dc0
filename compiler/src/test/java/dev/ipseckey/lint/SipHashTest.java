package dev.ipseckey.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

  /** Of the bytes 0, 1, 2… under the key of the bytes 0 to 15, as the authors' vectors have it. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, a3817f04ba25a8e66df67214c7550293
          1, da87c1d86b99af44347659119b22fc45
          8, 3b62a9ba6258f5610f83e264f31497b4
          15, 5493e99933b0a8117e08ec0f97cfc3d9
          16, 6ee2a4ca67b054bbfd3315bf85230577
          63, 5150d1772f50834a503e069a973fbd7c
          """)
  void givesWhatOthersGive(int length, String expected) {
    SipHash hash = new SipHash(0x0706_0504_0302_0100L, 0x0f0e_0d0c_0b0a_0908L);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }

    hash.hash(bytes, length);

    assertThat(HexFormat.of().formatHex(bytes(hash.first(), hash.second()))).isEqualTo(expected);
  }

  private static byte[] bytes(long first, long second) {
    return ByteBuffer.allocate(16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(first)
        .putLong(second)
        .array();
  }
}
