package dev.ipseckey.pfkey.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Received;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever was read is printed, and saved as text of whole lines. */
class RobustnessTest {

  private static final long SEED = Long.getLong("ipseckey.seed", 20_231_123L);

  @Test
  void anyBytes() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = random.nextInt(4) == 0 ? noise(random) : extensions(random);
      PrintOptions options =
          new PrintOptions(
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextBoolean());
      try {
        Received.of(bytes).ifPresent(received -> check(received, options));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed " + SEED + ", case " + i + ": " + HexFormat.of().formatHex(bytes), e);
      }
    }
  }

  private static void check(Received received, PrintOptions options) {
    StringBuilder out = new StringBuilder();
    new MessagePrinter(
            options,
            RecordedNames.none(),
            Session.CLOCK,
            warning -> assertThat(warning).doesNotContain("\n"))
        .monitored(received, out);
    assertThat(out.toString())
        .startsWith("Read " + received.bytes() + " bytes.\n")
        .endsWith("\n\n");
    for (SaveStyle style : SaveStyle.values()) {
      StringBuilder saved = new StringBuilder();
      SaveWriter writer = new SaveWriter(style, options, RecordedNames.none(), _ -> {});
      writer.header(saved);
      writer.association(received, saved);
      writer.end(saved);
      assertThat(saved.toString()).contains("# begin assoc\n").endsWith("\n\n");
    }
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] extensions(Random random) {
    byte[] bytes = new byte[Header.LENGTH + 8 * random.nextInt(40)];
    random.nextBytes(bytes);
    bytes[4] = (byte) (bytes.length / 8 + (random.nextInt(8) == 0 ? random.nextInt(5) - 2 : 0));
    bytes[5] = 0;
    int offset = Header.LENGTH;
    while (offset < bytes.length) {
      int words = 1 + random.nextInt(Math.min(12, (bytes.length - offset) / 8));
      bytes[offset] = (byte) (random.nextInt(30) == 0 ? 0 : words);
      bytes[offset + 1] = 0;
      bytes[offset + 2] = (byte) random.nextInt(ExtensionType.COUNT + 2);
      bytes[offset + 3] = 0;
      if (words >= 2 && random.nextBoolean()) {
        bytes[offset + 8] =
            (byte) (random.nextBoolean() ? SocketAddress.FAMILY_INET : SocketAddress.FAMILY_INET6);
        bytes[offset + 9] = 0;
      }
      offset += 8 * words;
    }
    return bytes;
  }
}
