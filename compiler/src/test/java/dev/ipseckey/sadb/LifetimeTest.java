package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits, the times that follow from them, and the ager. */
class LifetimeTest {

  private static final String R = "198.51.100.7";

  private static Sim withoutIdle() {
    return Sim.documented(settings -> settings.withIdleDefault(IdleDefault.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what was added, what was updated, what it shows then; both profiles
          hard_addtime 100                       | hard_addtime 200                  | hard=0/0/200/0
          hard_addtime 100                       | hard_usetime 50                   | hard=0/0/100/50
          hard_bytes 100                         | hard_bytes 0 hard_addtime 9       | hard=0/100/9/0
          hard_bytes 100                         | soft_bytes 100                    | soft=0/100/0/0
          hard_bytes 100                         | soft_bytes 200                    | soft=0/100/0/0
          hard_bytes 100 soft_bytes 50           | soft_bytes 80                     | soft=0/80/0/0
          hard_usetime 100                       | soft_usetime 200                  | soft=0/0/0/100
          hard_addtime 100                       | soft_addtime 90                   | soft=0/0/90/0
          hard_alloc 5                           | soft_alloc 7                      | soft=7/0/0/0
          hard_bytes 100                         | hard_bytes 400 soft_bytes 300     | soft=0/300/0/0
          idle_addtime 10                        | idle_usetime 5                    | idle=0/0/10/5
          idle_addtime 10                        | idle_addtime 20                   | idle=0/0/20/0
          hard_addtime 100                       | cookie 1 7                        | X_KM_COOKIE
          """)
  void updates(String added, String updated, String shown) {
    for (Profile profile : Profile.values()) {
      Sim sim = Sim.of(profile);
      assertThat(sim.run("add esp spi 1 OUT A E " + added + ";update esp spi 1 dst R " + updated))
          .isEqualTo("ok; ok");
      assertThat(sim.show("esp spi 1 dst R")).contains(shown);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # no hard limit: kept as documented, lost in the kernel
          soft_bytes 500    | soft=0/500/0/0
          soft_usetime 500  | soft=0/0/0/500
          soft_addtime 500  | soft=0/0/500/0
          """)
  void softWithoutHard(String updated, String shown) {
    Sim documented = Sim.documented();
    documented.run("add esp spi 1 OUT A E; update esp spi 1 dst R " + updated);
    assertThat(documented.show("esp spi 1 dst R")).contains(shown);
    Sim kernel = Sim.kernel();
    kernel.run("add esp spi 1 OUT A E; update esp spi 1 dst R " + updated);
    assertThat(kernel.show("esp spi 1 dst R")).doesNotContain("soft=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # limits of an SA used at T=10 and never again, and what is heard until T=120
          soft_addtime 50                     | T=56 soft 0x1 DYING
          hard_addtime 50                     | T=56 hard 0x1 DEAD
          soft_addtime 48 hard_addtime 96     | T=48 soft 0x1 DYING,T=96 hard 0x1 DEAD
          soft_usetime 30                     | T=40 soft 0x1 DYING
          hard_usetime 30                     | T=40 hard 0x1 DEAD
          soft_addtime 100 soft_usetime 30    | T=40 soft 0x1 DYING
          soft_addtime 20 soft_usetime 90     | T=24 soft 0x1 DYING
          hard_usetime 30 hard_addtime 20     | T=24 hard 0x1 DEAD
          hard_alloc 1 soft_alloc 1           |
          soft_addtime 18446744073709551615   |
          soft_addtime 56 hard_addtime 56     | T=56 hard 0x1 DEAD
          """)
  void expiry(String limits, String heard) {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E " + limits);
    sim.at(10);
    sim.use("esp", 1, R, 10);
    sim.at(120);
    assertThat(sim.expired())
        .containsExactlyElementsOf(heard == null ? List.of() : List.of(heard.split(",")));
  }

  @Test
  void anIdleSaIsToldOfAtEveryPass() {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E idle_addtime 20");
    sim.at(40);
    assertThat(sim.expired())
        .containsExactly("T=24 idle 0x1 MATURE", "T=32 idle 0x1 MATURE", "T=40 idle 0x1 MATURE");
    sim.use("esp", 1, R, 1);
    sim.at(56);
    assertThat(sim.expired()).isEmpty();
    sim.at(64);
    assertThat(sim.expired()).containsExactly("T=64 idle 0x1 MATURE");
  }

  @Test
  void catchingUpTellsOfAnIdleSaOnce() {
    Sim sim = withoutIdle();
    sim.run(
        "add esp spi 1 OUT A E idle_addtime 20; add esp spi 2 OUT A E idle_addtime 30 hard_addtime 1000");
    sim.jump(100_000).sockets.age();
    assertThat(sim.expired())
        .containsExactly(
            "T=100000 idle 0x1 MATURE", "T=100000 idle 0x2 MATURE", "T=100000 hard 0x2 DEAD");
    assertThat(sim.sadb.size()).isEqualTo(1);
    sim.jump(100_008).sockets.age();
    assertThat(sim.expired()).containsExactly("T=100008 idle 0x1 MATURE");
  }

  @Test
  void anUpdateRestartsTheIdleTimer() {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E idle_addtime 20");
    sim.at(16);
    sim.run("update esp spi 1 dst R idle_addtime 30");
    sim.at(40);
    assertThat(sim.expired()).isEmpty();
    sim.at(48);
    assertThat(sim.expired()).containsExactly("T=48 idle 0x1 MATURE");
  }

  @Test
  void idleUseTimeCountsAfterAnUpdateOnly() {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E idle_usetime 20");
    sim.at(80);
    assertThat(sim.expired()).isEmpty();
    sim.run("update esp spi 1 dst R idle_usetime 20");
    sim.at(104);
    assertThat(sim.expired()).containsExactly("T=104 idle 0x1 MATURE");
  }

  @Test
  void halfTheHardTimeIsIdleTimeByDefault() {
    Sim sim = Sim.documented();
    sim.run("add esp spi 1 OUT A E hard_addtime 80");
    assertThat(sim.show("esp spi 1 dst R")).doesNotContain("idle=");
    sim.at(40);
    assertThat(sim.expired()).containsExactly("T=40 idle 0x1 MATURE");
    sim.run("update esp spi 1 dst R hard_addtime 200");
    sim.at(96);
    assertThat(sim.expired()).isEmpty();
    sim.at(104);
    assertThat(sim.expired()).containsExactly("T=104 idle 0x1 MATURE");
    assertThat(sim.show("esp spi 1 dst R")).doesNotContain("idle=");
  }

  @Test
  void theDefaultIdleTimeIsTheDocumentedProfiles() {
    Sim kernel = Sim.kernel();
    kernel.run("add esp spi 1 OUT A E hard_addtime 80");
    kernel.at(72);
    assertThat(kernel.expired()).isEmpty();
    Sim documented = Sim.documented();
    documented.run(
        "add esp spi 1 OUT A E hard_addtime 80 idle_addtime 70; add esp spi 2 OUT A E hard_addtime 1");
    documented.at(64);
    assertThat(documented.expired()).containsExactly("T=8 hard 0x2 DEAD");
  }

  @Test
  void aDyingSaStaysDying() {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E soft_addtime 10 hard_addtime 100");
    sim.at(16);
    assertThat(sim.run("update esp spi 1 dst R soft_addtime 90")).isEqualTo("ok");
    assertThat(sim.show("esp spi 1 dst R")).contains("DYING").contains("soft=0/0/90/0");
    sim.at(96);
    assertThat(sim.expired()).containsExactly("T=16 soft 0x1 DYING");
  }

  @Test
  void aDeadSaCannotBeUpdated() {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E hard_addtime 8");
    sim.at(8);
    assertThat(sim.run("update esp spi 1 dst R hard_addtime 100")).isEqualTo("ESRCH/0");
    assertThat(sim.run("delete esp spi 1 dst R; get esp spi 1 dst R")).isEqualTo("ok; ESRCH/78");
  }

  @Test
  void aLowerHardLimitTakesEffectAtTheNextPass() {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E hard_addtime 1000");
    sim.at(100);
    sim.run("update esp spi 1 dst R hard_addtime 50");
    sim.at(103);
    assertThat(sim.expired()).isEmpty();
    sim.at(104);
    assertThat(sim.expired()).containsExactly("T=104 hard 0x1 DEAD");
  }

  @Test
  void theFirstUseIsRemembered() {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E");
    assertThat(sim.show("esp spi 1 dst R"))
        .contains("bytes=0")
        .doesNotContain("used=")
        .doesNotContain("USED");
    sim.at(5);
    sim.use("esp", 1, R, 7);
    sim.at(9);
    sim.use("esp", 1, R, 8);
    assertThat(sim.show("esp spi 1 dst R"))
        .contains("bytes=15 used=5")
        .contains("USED")
        .contains("counter=2");
  }

  @Test
  void packetsWithoutAnSaDoNotPass() {
    assertThat(Sim.documented().use("esp", 1, R, 1)).isFalse();
  }

  @Test
  void passesFallOnMultiplesOfTheIntervalFromTheStart() {
    Sim sim = withoutIdle();
    sim.at(3);
    sim.run("add esp spi 1 OUT A E hard_addtime 5");
    sim.jump(7).sockets.age();
    assertThat(sim.expired()).isEmpty();
    sim.jump(8).sockets.age();
    assertThat(sim.expired()).containsExactly("T=8 hard 0x1 DEAD");
    sim.jump(15).sockets.age();
    assertThat(sim.sadb.size()).isEqualTo(1);
    sim.jump(16).sockets.age();
    assertThat(sim.sadb.size()).isZero();
  }

  @Test
  void theClockDoesNotRunBackwards() {
    Sim sim = withoutIdle();
    sim.at(16);
    sim.jump(0);
    sim.run("add esp spi 1 OUT A E hard_addtime 8");
    assertThat(sim.show("esp spi 1 dst R")).contains("added=16");
  }

  @Test
  void commandsCatchUpFirst() {
    Sim sim = withoutIdle();
    sim.run("add esp spi 1 OUT A E hard_addtime 8");
    sim.jump(1000);
    assertThat(sim.run("get esp spi 1 dst R")).isEqualTo("ESRCH/78");
    assertThat(sim.expired()).containsExactly("T=1000 hard 0x1 DEAD");
  }

  @Test
  void inOnePassAhComesFirstThenIpv4ThenInbound() {
    Sim sim = withoutIdle();
    sim.run(
        """
        add esp spi 1 OUT A E hard_addtime 8;
        add esp spi 2 IN A E hard_addtime 8;
        add esp spi 3 src 2001:db8::1 dst 2001:db8:f::7 A E hard_addtime 8;
        add ah spi 4 OUT A hard_addtime 8;
        add ah spi 5 IN A hard_addtime 8;
        add esp spi 6 dst R A E hard_addtime 8""");
    sim.at(8);
    assertThat(sim.expired())
        .containsExactly(
            "T=8 hard 0x5 DEAD",
            "T=8 hard 0x4 DEAD",
            "T=8 hard 0x2 DEAD",
            "T=8 hard 0x6 DEAD",
            "T=8 hard 0x1 DEAD",
            "T=8 hard 0x3 DEAD");
  }

  @Test
  void larvalSasVanishSilently() {
    Sim sim = withoutIdle();
    assertThat(
            sim.run(
                "getspi esp OUT drop sa range 0x100 0x100; getspi esp OUT drop sa range 0x100 0x100"))
        .isEqualTo("ok; EEXIST/0");
    assertThat(sim.show("esp spi 0x100 dst R")).startsWith("esp 0x100 LARVAL");
    assertThat(sim.use("esp", 0x100, R, 1)).isFalse();
    sim.at(95);
    assertThat(sim.sadb.size()).isEqualTo(1);
    sim.at(96);
    assertThat(sim.sadb.size()).isZero();
    assertThat(sim.expired()).isEmpty();
  }

  @Test
  void anUpdateFillsALarvalSa() {
    Sim sim = withoutIdle();
    sim.run("getspi esp src R dst L drop sa range 0x100 0x100");
    assertThat(sim.run("update esp spi 0x100 IN A encralg aes; update-pair esp spi 0x100 IN A E"))
        .isEqualTo("EINVAL/21; EEXIST/0");
    assertThat(sim.run("update esp spi 0x100 src R2 dst L A E")).isEqualTo("ESRCH/78");
    assertThat(sim.run("update esp spi 0x100 IN A E")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x100 dst L"))
        .startsWith("esp 0x100 MATURE")
        .contains("[INBOUND]")
        .contains("ek=128");
    sim.at(200);
    assertThat(sim.sadb.size()).isEqualTo(1);
  }

  @Test
  void getspiAnswersWithTheSpi() {
    Sim sim = withoutIdle();
    sim.run("getspi ah src R dst L drop sa range 0x100 0xffffffff");
    assertThat(sim.reply().extensions()).hasSize(3);
    assertThat(Sim.describe(sim.reply())).contains("LARVAL auth=0 encr=0 []");
  }

  @Test
  void theKernelShortensSoftAddTimesOfOutboundSas() {
    Sim sim = new Sim(Sim.settings(Profile.KERNEL).withSoftFuzz(true));
    sim.run(
        "add esp spi 1 OUT A E soft_addtime 1000; add esp spi 2 IN A E soft_addtime 1000; add esp spi 3 dst R A E soft_addtime 1000");
    List<Long> soft = new ArrayList<>();
    for (String line : sim.dump()) {
      soft.add(Long.parseLong(line.replaceAll(".* soft=0/0/(\\d+)/0 .*", "$1")));
    }
    assertThat(soft).hasSize(3).filteredOn(value -> value == 1000).hasSize(2);
    assertThat(soft)
        .filteredOn(value -> value != 1000)
        .singleElement()
        .satisfies(value -> assertThat(value).isBetween(977L, 992L));
  }

  @ParameterizedTest
  @EnumSource
  void expireMessagesHoldNoKeys(Profile profile) {
    Sim sim = Sim.of(profile);
    List<Message> heard = new ArrayList<>();
    sim.sockets.open(heard::add);
    sim.run("add esp spi 1 OUT A E isrc 10.0.0.0/8 idst 10.1.0.0/16 hard_bytes 10 soft_addtime 8");
    sim.at(8);
    sim.use("esp", 1, R, 10);
    List<Message> expires =
        heard.stream().filter(message -> message.header().is(MessageType.EXPIRE)).toList();
    assertThat(expires).hasSize(2);
    assertThat(Sim.describe(expires.get(0)))
        .isEqualTo(
            "esp 0x1 DYING auth=3 encr=12 [OUTBOUND,TUNNEL] bytes=0 soft=0/0/8/0 src=192.0.2.1,proto=4"
                + " dst=198.51.100.7,proto=4 inner_src=10.0.0.0/8 inner_dst=10.1.0.0/16");
    assertThat(Sim.describe(expires.get(1))).contains("hard=0/10/0/0").doesNotContain("soft=");
    assertThat(expires.get(1).header().sequence()).isZero();
    assertThat(expires.get(1).header().pid()).isZero();
  }
}
