package dev.ipseckey.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.execute.TransactionalPort.Transaction;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmFile;
import dev.ipseckey.model.Command;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.Octets;
import dev.ipseckey.pfkey.OpaqueExtension;
import dev.ipseckey.pfkey.Received;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.sadb.KeySizes;
import dev.ipseckey.sadb.Profile;
import dev.ipseckey.sadb.Sadb;
import dev.ipseckey.sadb.Settings;
import dev.ipseckey.sadb.WeakKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where messages go. */
class PortsTest {

  private static final dev.ipseckey.language.SaType ALL = dev.ipseckey.language.SaType.ALL;
  private static final MessageBuilder BUILDER = new MessageBuilder(1);

  private static Message message(String text) {
    Command.OnSa command = Commands.onSa(text);
    return BUILDER.message(command, new Expansion(false).routes(command.arguments()).getFirst(), 1);
  }

  private static List<Message> send(KeyPort port, Message request) {
    List<Message> answers = new ArrayList<>();
    port.send(request, answers::add);
    return answers;
  }

  private static int errno(KeyPort port, String text) {
    return send(port, message(text)).getLast().header().errno();
  }

  private static final String ADD =
      "add ah spi 300 dst 192.0.2.1 auth_alg sha1 authkey " + Commands.KEY;
  private static final String GET = "get ah spi 300 dst 192.0.2.1";

  @Nested
  class Memory {

    private final AtomicLong now = new AtomicLong(1_700_000_000);
    private final MemoryPort port =
        new MemoryPort(
            new Sadb(
                Settings.of(Profile.DOCUMENTED, KernelAlgorithms.of(AlgorithmFile.shipped())),
                now::get,
                new Random(1)));

    @Test
    void remembers() {
      assertThat(errno(port, ADD)).isZero();
      assertThat(errno(port, ADD)).isEqualTo(17);
      assertThat(errno(port, GET)).isZero();
    }

    @Test
    void keepsATransaction() {
      try (Transaction transaction = port.begin()) {
        assertThat(errno(transaction, ADD)).isZero();
        assertThat(errno(transaction, GET)).isZero();
        transaction.commit();
      }
      assertThat(errno(port, GET)).isZero();
    }

    @Test
    void forgetsATransactionThatIsNotKept() {
      try (Transaction transaction = port.begin()) {
        assertThat(errno(transaction, ADD)).isZero();
      }
      assertThat(errno(port, GET)).isEqualTo(3);
    }

    @Test
    void answersWithoutTheNewsOfOthers() {
      errno(port, ADD + " hard_addtime 10");
      now.addAndGet(100);
      assertThat(send(port, BUILDER.dump(ALL, 5)))
          .extracting(answer -> answer.header().messageType().orElseThrow())
          .containsExactly(MessageType.DUMP);
    }

    @Test
    void dumps() {
      errno(port, ADD);
      assertThat(send(port, BUILDER.dump(ALL, 5)))
          .extracting(answer -> answer.header().sequence())
          .containsExactly(5, 0);
      assertThat(send(port, BUILDER.flush(ALL, 6))).hasSize(1);
      assertThat(send(port, BUILDER.dump(ALL, 7))).hasSize(1);
    }
  }

  @Nested
  class Accept {

    private final AcceptPort port = new AcceptPort();

    @Test
    void answersEachMessage() {
      assertThat(send(port, message(ADD))).containsExactly(Message.of(message(ADD).header()));
      assertThat(send(port, message(GET))).containsExactly(message(GET));
      assertThat(send(port, BUILDER.dump(ALL, 5)))
          .containsExactly(Message.of(Header.of(MessageType.DUMP, SaType.UNSPEC, 0, 1)));
    }

    @Test
    void hasNothingToKeep() {
      try (Transaction transaction = port.begin()) {
        assertThat(send(transaction, message(GET))).containsExactly(message(GET));
        transaction.commit();
      }
    }
  }

  @Nested
  class Replay {

    private final Message found = message(GET).with(new Header(2, 5, 0, 2, 0, 1, 4711));

    private ReplayPort port(Message... messages) {
      return new ReplayPort(new Recording(Stream.of(messages).map(Received::of).toList()));
    }

    @Test
    void answersAsRecorded() {
      assertThat(send(port(found), message(GET))).containsExactly(found);
    }

    @Test
    void passesOverWhatIsForOthers() {
      Message other = message(ADD).with(new Header(2, 3, 0, 2, 0, 1, 99));
      Message later = found.with(found.header().withSequence(2));
      assertThat(send(port(other, later, found), message(GET))).containsExactly(found);
    }

    @Test
    void dumpsUpToTheLast() {
      Message sa = found.with(new Header(2, 10, 0, 2, 0, 1, 4711));
      Message last = Message.of(new Header(2, 10, 0, 0, 0, 0, 4711));
      ReplayPort port = port(sa, sa.with(new Header(2, 10, 0, 2, 0, 1, 99)), found, last, found);

      assertThat(send(port, BUILDER.dump(ALL, 1))).containsExactly(sa, last);
      assertThat(send(port, message(GET))).containsExactly(found);
    }

    @Test
    void succeedsWhenNothingIsLeft() {
      assertThat(send(port(), message(ADD))).containsExactly(Message.of(message(ADD).header()));
    }
  }

  @Nested
  class Trace {

    @Test
    void writesWhatGoesOn() {
      List<String> lines = new ArrayList<>();
      TracePort port =
          new TracePort(new AcceptPort(), sent -> lines.add(new HexLine(false).of(sent)));

      assertThat(send(port, message(GET))).containsExactly(message(GET));
      assertThat(Recording.read(String.join("\n", lines)))
          .isEqualTo(new Recording.Reading.Read(new Recording(List.of(Received.of(message(GET))))));
    }

    @Test
    void hidesKeysAndNothingElse() {
      String shown = new HexLine(false).of(message(ADD));
      String hidden = new HexLine(true).of(message(ADD));

      assertThat(hidden)
          .hasSameSizeAs(shown)
          .isEqualTo(shown.replace(Commands.KEY, "X".repeat(40)));
      assertThat(Recording.read(hidden)).isInstanceOf(Recording.Reading.Read.class);
    }

    @Test
    void hidesSaltAndBrokenKeys() {
      Header header = Header.of(MessageType.GET, SaType.ESP, 1, 1);
      byte[] key = {0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, (byte) 0x88};
      Message salted =
          Message.of(
              header, new KeyExtension(ExtensionType.KEY_ENCRYPT, 32, 16, KeyMaterial.of(key)));
      Message broken =
          Message.of(
              header,
              new OpaqueExtension(
                  ExtensionType.KEY_AUTH.number(),
                  Octets.of(new byte[] {0, 0, 0, 0, 0x11, 0x22, 0, 0, 0, 0, 0, 0})));

      assertThat(new HexLine(true).of(salted)).endsWith("XXXXXXXXXXXX7788");
      assertThat(new HexLine(true).of(broken)).endsWith("X".repeat(16));
    }
  }

  @Nested
  class Recorded {

    @Test
    void hasCommentsAndEmptyLines() {
      assertThat(Recording.read("# nothing\n\n  02090000020000000100000000000000 \n"))
          .isInstanceOfSatisfying(
              Recording.Reading.Read.class,
              read -> assertThat(read.recording().messages()).hasSize(1));
    }

    @Test
    void isHexOrNothing() {
      assertThat(Recording.read("\n0209x\n")).isEqualTo(new Recording.Reading.Refused(2));
      assertThat(Recording.read("020\n")).isEqualTo(new Recording.Reading.Refused(1));
    }
  }

  @Nested
  class Algorithms {

    private final dev.ipseckey.sadb.AlgorithmTable table =
        KernelAlgorithms.of(AlgorithmFile.shipped());

    @Test
    void areAllButThePlaceholders() {
      long expected =
          AlgorithmFile.shipped().all().stream()
              .filter(algorithm -> algorithm.number() != 0)
              .count();
      assertThat(table.authentication().size() + table.encryption().size())
          .isEqualTo((int) expected);
    }

    @Test
    void haveWhatTheKernelWants() {
      var gcm = table.encryption(20).orElseThrow();
      assertThat(gcm.saltBits()).isEqualTo(32);
      assertThat(gcm.combinedMode() && gcm.counterMode()).isTrue();
      assertThat(gcm.keySizes()).isEqualTo(new KeySizes.Range(128, 256, 64));
      assertThat(table.encryption(12).orElseThrow().ivBytes()).isEqualTo(16);
      assertThat(table.encryption(2).orElseThrow().weakKeys()).isEqualTo(WeakKeys.DES);
      assertThat(table.encryption(3).orElseThrow().weakKeys()).isEqualTo(WeakKeys.TRIPLE_DES);
      assertThat(table.encryption(11).orElseThrow().keySizes()).isEqualTo(new KeySizes.NoKey());
      assertThat(table.authentication(3).orElseThrow().keySizes()).isEqualTo(KeySizes.exactly(160));
    }

    @Test
    void countOnceForEachNumber() {
      var twice =
          (AlgorithmFile.Reading.Read)
              AlgorithmFile.read("3|12|aes|X|128|16\n3|12|other|X|256|16\n3|30|none|X|-|16\n");
      var made = KernelAlgorithms.of(twice.table());
      assertThat(made.encryption()).hasSize(2);
      assertThat(made.encryption(12).orElseThrow().keySizes()).isEqualTo(KeySizes.exactly(128));
      assertThat(twice.table().all())
          .extracting(Algorithm::kind)
          .containsOnly(Algorithm.Kind.ENCRYPTION);
    }
  }
}
