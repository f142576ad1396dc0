package dev.ipseckey.pfkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Any bytes decode to a message or to a fault, and a message that was read is written and read to
 * the same again.
 */
class DecoderRobustnessTest {

  private static final long SEED = Long.getLong("ipseckey.seed", 20_231_123L);

  @Test
  void randomBytes() {
    Random random = new Random(SEED);
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      if (random.nextBoolean() && bytes.length >= 8) {
        statedLengthOf(bytes);
      }
      check(bytes, "random bytes " + i);
    }
  }

  @Test
  void randomExtensions() {
    Random random = new Random(SEED);
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[Header.LENGTH + 8 * random.nextInt(40)];
      random.nextBytes(bytes);
      statedLengthOf(bytes);
      int offset = Header.LENGTH;
      while (offset < bytes.length) {
        int words = 1 + random.nextInt(Math.min(12, (bytes.length - offset) / 8));
        bytes[offset] = (byte) words;
        bytes[offset + 1] = 0;
        bytes[offset + 2] = (byte) random.nextInt(ExtensionType.COUNT + 2);
        bytes[offset + 3] = 0;
        if (words >= 2 && random.nextBoolean()) {
          bytes[offset + 8] =
              (byte)
                  (random.nextBoolean() ? SocketAddress.FAMILY_INET : SocketAddress.FAMILY_INET6);
          bytes[offset + 9] = 0;
        }
        offset += 8 * words;
      }
      assertThat(check(bytes, "random extensions " + i))
          .as("seed %d, case %d", SEED, i)
          .isInstanceOf(Message.class);
    }
  }

  @Test
  void mutatedMessages() throws IOException {
    Random random = new Random(SEED);
    List<byte[]> messages =
        CodecTest.recorded().stream()
            .map(recorded -> HexFormat.of().parseHex(recorded.hex()))
            .toList();
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = messages.get(random.nextInt(messages.size())).clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      check(bytes, "mutated message " + i);
    }
  }

  private static void statedLengthOf(byte[] bytes) {
    bytes[4] = (byte) (bytes.length / 8);
    bytes[5] = (byte) (bytes.length / 8 >>> 8);
  }

  private static Decoded check(byte[] bytes, String what) {
    try {
      Decoded decoded = MessageCodec.LITTLE_ENDIAN.decode(bytes);
      if (decoded instanceof Message message) {
        byte[] again = MessageCodec.LITTLE_ENDIAN.encode(message);
        if (again.length != bytes.length
            || !MessageCodec.LITTLE_ENDIAN.decode(again).equals(message)) {
          throw new AssertionError("is not the same when written and read again");
        }
      }
      return decoded;
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          "seed " + SEED + ", " + what + ": " + HexFormat.of().formatHex(bytes), e);
    }
  }
}
