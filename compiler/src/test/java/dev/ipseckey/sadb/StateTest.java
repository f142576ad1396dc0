package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IdentityType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.pfkey.Octets;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Dump order, copies, saving and restoring, replaying a log: that the state is all there is. */
class StateTest {

  private static final long SEED = Long.getLong("ipseckey.seed", 20_260_101L);

  @Test
  void dumpOrder() {
    Sim sim = Sim.documented();
    sim.run(
        """
        add esp spi 0x01000001 src R dst L A E;
        add esp spi 0x00000002 src R dst L A E;
        add esp spi 0x00000003 dst L A E inbound;
        add esp spi 0x00000004 src R dst L A E;
        add esp spi 0x10 OUT A E;
        add esp spi 0x11 src L dst 203.0.113.1 A E;
        add esp spi 0x12 src L dst 10.0.0.1 A E;
        add esp spi 0x13 OUT A E;
        add esp spi 0x14 dst R A E;
        add esp spi 0x15 src 2001:db8::1 dst 2001:db8:f::7 A E;
        add ah spi 0x16 IN A""");
    assertThat(sim.spis())
        .containsExactly(
            "0x16",
            "0x12",
            "0x13",
            "0x10",
            "0x14",
            "0x11",
            "0x4",
            "0x2",
            "0x3",
            "0x1000001",
            "0x15");
  }

  @Test
  void recentlyUsed() {
    Sim sim = Sim.documented();
    sim.run("add esp spi 1 OUT A E; add esp spi 2 OUT A E; add esp spi 3 OUT A E");
    sim.use("esp", 1, "198.51.100.7", 1);
    sim.at(100);
    sim.use("esp", 2, "198.51.100.7", 1);
    sim.at(105);
    assertThat(sim.dump("esp edump 5")).singleElement().asString().startsWith("esp 0x2");
    assertThat(sim.dump("esp edump 4")).isEmpty();
    assertThat(sim.dump("esp edump 105")).hasSize(2);
    assertThat(sim.dump("esp edump 0")).hasSize(3);
  }

  @Test
  void flushByType() {
    Sim sim = Sim.documented();
    sim.run(
        "add esp spi 1 OUT A E; add ah spi 2 OUT A; add esp spi 3 src 2001:db8::1 dst 2001:db8:f::7 A E");
    sim.run("flush esp");
    assertThat(sim.spis()).containsExactly("0x2");
    sim.run("flush");
    assertThat(sim.spis()).isEmpty();
  }

  @Test
  void aCopyIsAnotherDatabase() {
    Sim sim = Sim.documented();
    sim.run("add esp spi 1 OUT A E");
    Sadb copy = sim.sadb.copy();
    assertThat(copy.handle(Command.message("add esp spi 2 OUT A E", 1, 1), _ -> {}).isSuccess())
        .isTrue();
    assertThat(
            copy.handle(Command.message("update esp spi 1 dst R hard_bytes 5", 1, 1), _ -> {})
                .isSuccess())
        .isTrue();
    assertThat(copy.size()).isEqualTo(2);
    assertThat(sim.sadb.size()).isEqualTo(1);
    assertThat(sim.show("esp spi 1 dst R")).doesNotContain("hard=");
    sim.run("flush");
    assertThat(copy.size()).isEqualTo(2);
  }

  @Test
  void aCopyWithAnotherClockIsAView() {
    Sim sim = Sim.documented();
    sim.run("add esp spi 1 OUT A E hard_addtime 100");
    Sadb later = sim.sadb.copy(() -> Sim.START + 1000);
    later.age(_ -> {});
    assertThat(later.size()).isZero();
    assertThat(sim.sadb.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void savedAndRestoredItIsTheSame(Profile profile) {
    Sim sim = Sim.of(profile);
    Random random = new Random(SEED);
    long time = 0;
    for (int i = 0; i < 800; i++) {
      sim.jump(time += random.nextInt(4) / 3);
      step(sim, random);
    }
    List<Message> saved = saved(sim.sadb);
    assertThat(saved.stream().map(Sim::describe).toList().toString())
        .contains("pair=", "used=", "DYING", "counter=", "inner_src=", "natt_rem=", "idle=", "ah ");
    Sim other = Sim.of(profile);
    for (Message message : saved) {
      byte[] bytes = MessageCodec.LITTLE_ENDIAN.encode(message);
      Message again = (Message) MessageCodec.LITTLE_ENDIAN.decode(bytes);
      assertThat(again).isEqualTo(message);
      assertThat(other.sadb.restore(Sim.START + time, again)).isTrue();
      assertThat(other.sadb.restore(Sim.START + time, again)).isFalse();
    }
    assertThat(saved(other.sadb)).as("seed %d", SEED).isEqualTo(saved);
  }

  @Test
  void onlySavedMessagesAreRestored() {
    Sim sim = Sim.documented();
    sim.run("add esp spi 1 OUT A E");
    assertThat(sim.sadb.restore(0, Command.message("add esp spi 2 OUT A E", 1, 1))).isFalse();
    sim.run("get esp spi 1 dst R");
    assertThat(Sim.documented().sadb.restore(0, sim.reply())).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aReplayedLogGivesTheSameState(Profile profile) {
    record Entry(long time, Message request) {}
    Random random = new Random(SEED);
    Sim sim = Sim.of(profile);
    List<Entry> log = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 600; i++) {
      time += random.nextInt(12);
      sim.jump(time);
      Message request = Command.message(command(random), i, 1);
      log.add(new Entry(Sim.START + time, request));
      sim.sadb.handle(request, _ -> {});
    }
    Sadb replayed = new Sadb(sim.sadb.settings(), () -> Sim.START, new Random(1));
    log.forEach(entry -> replayed.replay(entry.time, entry.request));
    assertThat(saved(replayed)).as("seed %d", SEED).isEqualTo(saved(sim.sadb)).isNotEmpty();
  }

  /** Whether the ager runs at each pass or after a long time, what is left is the same. */
  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 200", "DOCUMENTED, 3000", "KERNEL, 200", "KERNEL, 3000"})
  void passesCanBeCaughtUp(Profile profile, long end) {
    Random random = new Random(SEED);
    Sim stepping = Sim.of(profile);
    Sim jumping = Sim.of(profile);
    for (int i = 0; i < 300; i++) {
      String command = command(random);
      stepping.run(command);
      jumping.run(command);
    }
    List<String> idleAtSteps = idleSas(stepping);
    List<String> idleAtOnce = idleSas(jumping);
    stepping.at(end);
    jumping.jump(end).sockets.age();
    assertThat(saved(jumping.sadb)).as("seed %d", SEED).isEqualTo(saved(stepping.sadb));
    List<String> heard = withoutTime(stepping.expired());
    List<String> heardLater = withoutTime(jumping.expired());
    assertThat(heardLater.stream().filter(text -> !text.startsWith("idle")))
        .containsExactlyElementsOf(
            heard.stream().filter(text -> !text.startsWith("idle")).toList());
    assertThat(idleAtOnce)
        .as("seed %d", SEED)
        .doesNotHaveDuplicates()
        .hasSameElementsAs(idleAtSteps);
  }

  /** Collects type, SPI and destination of the SAs that are told to be idle. */
  private static List<String> idleSas(Sim sim) {
    List<String> idle = new ArrayList<>();
    sim.sockets.open(
        message -> {
          if (message.lifetime(ExtensionType.X_LIFETIME_IDLE).isPresent()) {
            idle.add(
                message.header().saType()
                    + " "
                    + message.first(SaExtension.class).orElseThrow().spi()
                    + " "
                    + message.address(ExtensionType.ADDRESS_DST).orElseThrow());
          }
        });
    return idle;
  }

  private static List<String> withoutTime(List<String> expired) {
    return expired.stream().map(text -> text.substring(text.indexOf(' ') + 1)).toList();
  }

  private static List<Message> saved(Sadb sadb) {
    List<Message> saved = new ArrayList<>();
    sadb.save(saved::add);
    return saved;
  }

  private static void step(Sim sim, Random random) {
    if (random.nextInt(5) == 0) {
      boolean out = random.nextBoolean();
      sim.sadb.use(
          new Packet(
              SaType.ESP,
              0x100 + random.nextInt(40) + (out ? 0 : 0x100),
              Command.ip(out ? "198.51.100.7" : "192.0.2.1"),
              random.nextInt(100),
              random.nextBoolean() ? OptionalInt.of(random.nextInt(500)) : OptionalInt.empty()),
          _ -> {});
    } else {
      sim.run(command(random));
    }
  }

  private static String command(Random random) {
    boolean out = random.nextBoolean();
    int spi = 0x100 + random.nextInt(40) + (out ? 0 : 0x100);
    int other = 0x100 + random.nextInt(40) + (out ? 0x100 : 0);
    String which = random.nextInt(10) == 0 ? "ah" : "esp";
    String gcm = "encralg aes-gcm16 encrkey 0123456789abcdef0123456789abcdef01234567";
    String keys = which.equals("ah") ? "A" : random.nextBoolean() ? "A E" : gcm;
    String triple = which + " spi " + spi + (out ? " dst R" : " dst L");
    String limits =
        switch (random.nextInt(6)) {
          case 0 -> " hard_addtime " + (20 + random.nextInt(300));
          case 1 ->
              " soft_addtime " + (20 + random.nextInt(300)) + " hard_bytes " + random.nextInt(300);
          case 2 -> " idle_addtime " + (20 + random.nextInt(300));
          case 3 -> " hard_usetime 50 soft_usetime 20 replay 64 replay_value " + random.nextInt(9);
          default -> "";
        };
    String extras =
        switch (random.nextInt(8)) {
          case 0 -> " isrc 10.0.0.0/8 idst 10.1.0.0/16 iproto 6 isport 80";
          case 1 -> " srcid a.example dstid b.example cookie 1 5";
          case 2 -> which.equals("ah") ? "" : " encap udp nat_rem 203.0.113.9 nat_rport 4500";
          case 3, 4 -> " pair-spi " + other;
          default -> "";
        };
    return switch (random.nextInt(20)) {
      case 0 -> "delete " + triple;
      case 1 -> "delete-pair " + triple;
      case 2 -> "update-pair " + triple + limits.replaceAll(" replay.*", "");
      case 3, 4 -> "update " + triple + limits.replaceAll(" replay.*", "");
      case 5 -> "update " + triple + " pair-spi " + other;
      case 6 -> "add " + which + " spi " + spi + " dst R " + keys + limits;
      default -> "add " + which + " spi " + spi + (out ? " OUT " : " IN ") + keys + limits + extras;
    };
  }

  @Test
  void aTableAgreesWithAMap() {
    Random random = new Random(SEED);
    Database table = new Database(Sim.settings(Profile.DOCUMENTED), 1);
    List<Integer> spis = new ArrayList<>();
    IpAddress destination = new IpAddress.V4(0x0a000001);
    Progress progress =
        new Progress(SaState.MATURE, 0, 0, 1, Lifetimes.NONE, Usage.NONE, Progress.NO_COOKIE);
    for (int i = 0; i < 20_000; i++) {
      int spi = random.nextInt(500);
      int slot = table.find(SaType.ESP, destination, spi);
      assertThat(slot != AssociationTable.ABSENT).as("seed %d", SEED).isEqualTo(spis.contains(spi));
      if (slot != AssociationTable.ABSENT) {
        assertThat(table.association(slot).spi()).isEqualTo(spi);
        table.remove(slot);
        spis.remove((Integer) spi);
      } else {
        table.add(
            new Association.Draft(SaType.ESP, spi, destination, destination).finish(), progress);
        spis.add(spi);
      }
      assertThat(table.size()).isEqualTo(spis.size());
    }
    List<Integer> order = new ArrayList<>();
    for (int slot = 0; slot < table.end(); slot++) {
      if (table.isLive(slot)) {
        order.add(table.association(slot).spi());
      }
    }
    assertThat(order).isEqualTo(spis);
  }

  @Test
  void fiftyThousandSas() {
    Sim sim =
        new Sim(Sim.settings(Profile.DOCUMENTED).withLocalAddresses(new LocalAddresses.Unset()));
    Message first = Command.message("add esp spi 1 OUT A E hard_addtime 100", 1, 1);
    int added = 0;
    for (int i = 0; i < 50_000; i++) {
      if (sim.sadb.handle(withSpi(first, 256 + i), _ -> {}).isSuccess()) {
        added++;
      }
    }
    assertThat(added).isEqualTo(50_000);
    int[] expired = {0};
    sim.jump(1000);
    sim.sadb.age(_ -> expired[0]++);
    assertThat(expired[0]).isEqualTo(100_000);
    assertThat(sim.sadb.size()).isZero();
  }

  private static Message withSpi(Message message, int spi) {
    return new Message(
        message.header(),
        message.extensions().stream()
            .map(
                extension ->
                    extension instanceof SaExtension sa
                        ? new SaExtension(
                            spi,
                            sa.replayWindow(),
                            sa.state(),
                            sa.authentication(),
                            sa.encryption(),
                            sa.flags())
                        : extension)
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void identitiesAreStoredWithAnEnd(Profile profile) {
    Sim sim = Sim.of(profile);
    Message add = Command.message("add esp spi 1 OUT A E", 1, 1);
    Octets unended = Octets.of("abcdefgh".getBytes(StandardCharsets.US_ASCII));
    Octets padded = Octets.of(new byte[] {'a', 0, 'x', 'y'});
    Octets der = Octets.of(new byte[] {0x30, 0, 1, 2, 3, 4, 5, 6});
    sim.sadb.handle(
        add.with(
                new IdentityExtension(
                    ExtensionType.IDENTITY_SRC, IdentityType.FQDN.number(), 7, unended))
            .with(
                new IdentityExtension(
                    ExtensionType.IDENTITY_DST, IdentityType.X_DN.number(), 0, der)),
        _ -> {});
    sim.show("esp spi 1 dst R");
    assertThat(sim.reply().identity(ExtensionType.IDENTITY_SRC))
        .contains(
            IdentityExtension.of(
                ExtensionType.IDENTITY_SRC,
                IdentityType.FQDN,
                "abcdefg",
                StandardCharsets.US_ASCII));
    assertThat(sim.reply().identity(ExtensionType.IDENTITY_DST).orElseThrow().data())
        .isEqualTo(der);

    Message other = Command.message("add esp spi 2 OUT A E", 1, 1);
    sim.sadb.handle(
        other.with(
            new IdentityExtension(
                ExtensionType.IDENTITY_SRC, IdentityType.FQDN.number(), 0, padded)),
        _ -> {});
    assertThat(sim.run("delete esp dst R srcid a drop sa")).isEqualTo("ok");
    assertThat(sim.spis()).containsExactly("0x1");
  }

  @ParameterizedTest
  @EnumSource
  void labelsAreStoredWhereThereAreLabels(Profile profile) {
    Sim sim = new Sim(Sim.settings(profile).withLabeled(true));
    assertThat(
            sim.run(
                "add esp spi 1 OUT A E label; add ah spi 1 OUT A label; update esp spi 1 dst R label"))
        .isEqualTo("ok; ok; ok");
    assertThat(sim.show("esp spi 1 dst R")).contains("SENSITIVITY");
    assertThat(sim.show("ah spi 1 dst R")).contains("SENSITIVITY");
  }

  /** No way of printing what goes in and comes out shows a digit of a key. */
  @Test
  void nothingPrintsAKey() {
    Sim sim = Sim.documented();
    List<Object> printed = new ArrayList<>();
    Message add = Command.message("add esp spi 1 OUT A E", 1, 1);
    printed.add(add);
    printed.add(sim.sadb.handle(add, printed::add));
    sim.sadb.handle(Command.message("get esp spi 1 dst R", 1, 1), printed::add);
    sim.sadb.handle(Command.message("dump", 1, 1), printed::add);
    sim.sadb.save(printed::add);
    printed.add(sim.sadb);
    assertThat(printed)
        .hasSize(8)
        .allSatisfy(
            object ->
                assertThat(object.toString().toLowerCase(Locale.ROOT))
                    .doesNotContain("89ab", "cdef", "4567"));
    assertThat(add.toString()).contains("X".repeat(32));
  }

  @Test
  void nothingIsFoundInAnEmptyTable() {
    assertThat(
            new Database(Sim.settings(Profile.DOCUMENTED), 1)
                .find(SaType.AH, new IpAddress.V6(1, 2), 3))
        .isEqualTo(AssociationTable.ABSENT);
  }
}
