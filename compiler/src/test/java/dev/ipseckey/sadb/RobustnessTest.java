package dev.ipseckey.sadb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.Decoded;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is written to it, the SADB answers, and what it stores can be dumped, saved and
 * restored.
 */
class RobustnessTest {

  private static final long SEED = Long.getLong("ipseckey.seed", 4711L);

  /** In a message that begins with its SA. */
  private static final int LAST_OF_SPI = Header.LENGTH + 7;

  private static List<byte[]> recorded() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Message.class.getResourceAsStream("messages.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> HexFormat.of().parseHex(line.substring(line.indexOf(' ') + 1)))
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void recordedMessages(Profile profile) throws IOException {
    Sim sim = Sim.of(profile);
    for (byte[] bytes : recorded()) {
      if (bytes[1] != MessageType.FLUSH.number()) {
        write(sim, bytes, "recorded");
      }
    }
    check(sim);
  }

  @ParameterizedTest
  @EnumSource
  void mutatedMessages(Profile profile) throws IOException {
    Random random = new Random(SEED);
    List<byte[]> recorded = recorded();
    Sim sim = Sim.of(profile);
    long time = 0;
    for (int i = 0; i < 15_000; i++) {
      byte[] bytes = recorded.get(random.nextInt(recorded.size())).clone();
      for (int n = random.nextInt(3); n > 0; n--) {
        int place = random.nextInt(bytes.length);
        // The stated length would only hide the rest.
        if (place != 4 && place != 5) {
          bytes[place] = (byte) (random.nextBoolean() ? random.nextInt(30) : random.nextInt());
        }
      }
      if (bytes.length > LAST_OF_SPI && bytes[Header.LENGTH + 2] == 1 && random.nextInt(3) == 0) {
        bytes[LAST_OF_SPI] = (byte) random.nextInt();
      }
      if (random.nextInt(50) == 0) {
        sim.jump(time += random.nextInt(100));
      }
      if (bytes[1] != MessageType.FLUSH.number()) {
        write(sim, bytes, "message " + i);
      }
    }
    check(sim);
  }

  private static void write(Sim sim, byte[] bytes, String what) {
    try {
      List<Message> up = new ArrayList<>();
      Decoded decoded = MessageCodec.LITTLE_ENDIAN.decode(bytes);
      Outcome outcome = sim.sadb.handle(decoded, up::add);
      if (decoded instanceof Message message && !message.header().is(MessageType.ACQUIRE)) {
        assertThat(up).isNotEmpty();
        assertThat(up.getLast().header().errno()).isEqualTo(outcome.errno().number());
      }
      up.forEach(MessageCodec.LITTLE_ENDIAN::encode);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          "seed " + SEED + ", " + what + ": " + HexFormat.of().formatHex(bytes), e);
    }
  }

  private static void check(Sim sim) {
    List<Message> saved = new ArrayList<>();
    sim.sadb.save(saved::add);
    assertThat(saved).as("seed %d", SEED).hasSizeGreaterThan(20).hasSize(sim.sadb.size());
    assertThat(sim.dump()).hasSize(saved.size());
    Sadb other = sim.sadb.copy();
    other.handle(Message.of(Header.of(MessageType.FLUSH, SaType.UNSPEC, 1, 1)), _ -> {});
    assertThat(other.size()).isZero();
    for (Message message : saved) {
      assertThat(
              other.restore(
                  1,
                  (Message)
                      MessageCodec.LITTLE_ENDIAN.decode(
                          MessageCodec.LITTLE_ENDIAN.encode(message))))
          .isTrue();
    }
    List<Message> again = new ArrayList<>();
    other.save(again::add);
    assertThat(again).as("seed %d", SEED).isEqualTo(saved);
  }
}
