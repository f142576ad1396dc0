package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads what: the sender, a passive and an active monitor, and one that does not listen. */
class ListenerTest {

  private final Sim sim = Sim.documented(settings -> settings.withIdleDefault(IdleDefault.NONE));
  private final List<Message> passive = new ArrayList<>();
  private final List<Message> active = new ArrayList<>();
  private final List<Message> deaf = new ArrayList<>();
  private KeySocket monitor;

  @BeforeEach
  void openSockets() {
    sim.sockets.open(passive::add);
    monitor = sim.sockets.open(active::add);
    monitor.write(Command.message("promisc 1", 1, 1));
    KeySocket noLoopback = sim.sockets.open(deaf::add);
    noLoopback.write(Command.message("promisc 1", 1, 1));
    noLoopback.loopback(false);
    deaf.clear();
    active.clear();
    sim.run("add esp spi 1 OUT A E");
    clear();
  }

  private void clear() {
    sim.read.clear();
    passive.clear();
    active.clear();
    assertThat(deaf).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # command; messages that the sender, a passive and an active monitor read
          add esp spi 2 OUT A E            | 1 | 1 | 1
          add esp spi 1 OUT A E            | 1 | 1 | 1
          add esp spi 3 OUT A E cut sa     | 1 | 1 | 1
          update esp spi 1 dst R           | 1 | 1 | 1
          update esp spi 9 dst R           | 1 | 1 | 1
          update-pair esp spi 1 dst R      | 1 | 1 | 1
          delete esp spi 1 dst R           | 1 | 1 | 1
          delete-pair esp spi 1 dst R      | 1 | 1 | 1
          getspi esp OUT drop sa range 5 5 | 1 | 1 | 1
          flush                            | 1 | 1 | 1
          flush 9                          | 1 | 1 | 1
          get esp spi 1 dst R              | 1 | 0 | 1
          get esp spi 9 dst R              | 1 | 0 | 1
          dump                             | 2 | 0 | 2
          dump ah                          | 1 | 0 | 1
          promisc 0                        | 1 | 0 | 1
          12 0                             | 1 | 0 | 1
          15 0                             | 1 | 0 | 1
          99 0                             | 1 | 0 | 1
          8 esp                            | 1 | 0 | 1
          register esp                     | 1 | 0 | 1
          register 0                       | 1 | 0 | 1
          6 esp                            | 0 | 0 | 1
          """)
  void deliveries(String command, int sender, int passiveMonitor, int activeMonitor) {
    sim.run(command);
    assertThat(sim.read).hasSize(sender);
    assertThat(passive).hasSize(passiveMonitor);
    assertThat(active).hasSize(activeMonitor);
    assertThat(deaf).isEmpty();
  }

  @Test
  void everybodyHearsOfAnExpiry() {
    sim.run("add esp spi 2 OUT A E hard_addtime 8");
    clear();
    sim.at(8);
    assertThat(sim.expired()).hasSize(1);
    assertThat(passive).hasSize(1);
    assertThat(active).hasSize(1);
  }

  @Test
  void keysGoToGetAndDumpOnly() {
    sim.run("add esp spi 2 OUT A E; update esp spi 2 dst R hard_bytes 5; delete esp spi 2 dst R");
    assertThat(passive)
        .hasSize(3)
        .allSatisfy(message -> assertThat(message.key(ExtensionType.KEY_AUTH)).isEmpty());
    clear();
    sim.run("get esp spi 1 dst R");
    assertThat(active)
        .singleElement()
        .satisfies(message -> assertThat(message.key(ExtensionType.KEY_AUTH)).isPresent());
  }

  @Test
  void repliesKeepSequenceAndPid() {
    sim.run("get esp spi 1 dst R");
    assertThat(sim.reply().header().pid()).isEqualTo(4711);
    int sequence = sim.reply().header().sequence();
    sim.run("dump");
    assertThat(sim.read)
        .extracting(message -> message.header().sequence())
        .containsExactly(sequence + 1, 0);
    assertThat(sim.read)
        .extracting(message -> message.header().saType())
        .containsExactly(SaType.ESP.number(), 0);
  }

  @Test
  void errorsAreABareHeader() {
    sim.run("add esp spi 1 OUT A E");
    Header request = Header.of(MessageType.ADD, SaType.ESP, sim.reply().header().sequence(), 4711);
    assertThat(passive)
        .singleElement()
        .isEqualTo(Message.of(request.withError(Errno.EEXIST, DiagnosticCode.NONE)));
  }

  @Test
  void anUnknownTypeIsAnsweredAsTypeZero() {
    sim.run("99 0");
    assertThat(sim.reply().header().type()).isZero();
  }

  @Test
  void aMonitorCanStopListening() {
    monitor.write(Command.message("promisc 0", 2, 1));
    active.clear();
    sim.run("get esp spi 1 dst R");
    assertThat(active).isEmpty();
    monitor.close();
    sim.run("flush");
    assertThat(active).isEmpty();
  }

  @Test
  void registrationsAreHeardByThoseRegisteredForTheType() {
    List<Message> esp = new ArrayList<>();
    List<Message> ah = new ArrayList<>();
    KeySocket registered = sim.sockets.open(esp::add);
    registered.write(Command.message("register esp", 1, 1));
    sim.sockets.open(ah::add).write(Command.message("register ah", 1, 1));
    esp.clear();
    ah.clear();
    sim.run("register esp");
    assertThat(esp).hasSize(1);
    assertThat(ah).isEmpty();
    assertThat(sim.reply().extensions()).hasSize(2);
    sim.run("register ah");
    assertThat(sim.reply().extensions()).hasSize(1);
    assertThat(ah).hasSize(1);
  }

  @Test
  void plainAfterExtendedRegistrationIsBusy() {
    assertThat(sim.run("register 0 ereg 2 3")).isEqualTo("ok");
    assertThat(sim.read).extracting(message -> message.header().saType()).containsExactly(2, 3);
    assertThat(sim.run("register esp")).isEqualTo("EBUSY/0");
    assertThat(sim.run("register 0 ereg 3 0")).isEqualTo("ok");
    assertThat(sim.run("register 0 ereg 9 0")).isEqualTo("EINVAL/4");
  }

  @Test
  void bytesThatAreNoMessage() {
    assertThat(Sim.text(sim.socket.write(MessageCodec.LITTLE_ENDIAN.decode(new byte[3]))))
        .isEqualTo("EMSGSIZE/0");
    byte[] wrongLength =
        MessageCodec.LITTLE_ENDIAN.encode(Command.message("get esp spi 1 dst R", 1, 1));
    wrongLength[4]++;
    assertThat(Sim.text(sim.socket.write(MessageCodec.LITTLE_ENDIAN.decode(wrongLength))))
        .isEqualTo("EMSGSIZE/0");
    byte[] brokenExtension =
        MessageCodec.LITTLE_ENDIAN.encode(Command.message("get esp spi 1 dst R", 1, 1));
    brokenExtension[Header.LENGTH] = 99;
    assertThat(Sim.text(sim.socket.write(MessageCodec.LITTLE_ENDIAN.decode(brokenExtension))))
        .isEqualTo("EINVAL/3");
    brokenExtension[Header.LENGTH + 2] = 77;
    assertThat(Sim.text(sim.socket.write(MessageCodec.LITTLE_ENDIAN.decode(brokenExtension))))
        .isEqualTo("EINVAL/2");
  }

  @Test
  void theEchoOfAnAddIsNormalised() {
    sim.run("add esp spi 2 OUT A E isrc 10.1.2.3/8 idst 10.1.2.3/16");
    assertThat(Sim.describe(sim.reply()))
        .isEqualTo(
            "esp 0x2 MATURE auth=3 encr=12 [OUTBOUND,TUNNEL] dst=198.51.100.7,proto=4 src=192.0.2.1,proto=4"
                + " inner_src=10.0.0.0/8 inner_dst=10.1.0.0/16");
    assertThat(sim.reply().address(ExtensionType.ADDRESS_DST).orElseThrow().words()).isEqualTo(5);
  }
}
