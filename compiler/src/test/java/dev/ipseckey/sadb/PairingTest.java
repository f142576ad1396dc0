package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two SAs as one: making, using and breaking pairs. */
class PairingTest {

  private static final String PAIR =
      "add esp spi 0x10 OUT A E; add esp spi 0x20 IN A E pair-spi 0x10";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is there, what is added or updated; as documented; in the kernel
          add esp spi 0x10 OUT A E                       | add esp spi 0x20 IN A E pair-spi 0x10          | ok        | ok
          add esp spi 0x10 OUT A E                       | add esp spi 0x20 IN A E pair-spi 0             | EINVAL/73 | EINVAL/73
          add esp spi 0x10 OUT A E                       | add esp spi 0x20 IN A E pair-spi 0x20          | EINVAL/73 | EINVAL/73
          add esp spi 0x10 OUT A E                       | add esp spi 0x20 IN A E pair-spi 0x11          | EINVAL/73 | EINVAL/73
          add esp spi 0x10 OUT A E                       | add esp spi 0x20 OUT A E pair-spi 0x10         | EINVAL/73 | EINVAL/73
          add esp spi 0x10 OUT A E                       | add esp spi 0x20 src R2 dst L A E pair-spi 0x10 | EINVAL/73 | EINVAL/73
          add esp spi 0x10 OUT A E                       | add ah spi 0x20 IN A pair-spi 0x10             | EINVAL/73 | EINVAL/73
          add esp spi 0x10 dst R A E outbound            | add esp spi 0x20 IN A E pair-spi 0x10          | ok        | ok
          add esp spi 0x10 dst R A E                     | add esp spi 0x20 IN A E pair-spi 0x10          | EINVAL/73 | ok
          add esp spi 0x10 OUT A E inbound outbound      | add esp spi 0x20 IN A E pair-spi 0x10          | EINVAL/73 | ok
          add esp spi 0x10 OUT A E                       | add esp spi 0x20 IN A E inbound outbound pair-spi 0x10 | EINVAL/73 | EINVAL/73
          add esp spi 0x10 OUT A E                       | add esp spi 0x20 dst L A E pair-spi 0x10       | EINVAL/73 | EINVAL/73
          add esp spi 0x10 src 2001:db8::1 dst 2001:db8:f::7 A E | add esp spi 0x20 src 2001:db8:f::7 dst 2001:db8::1 A E pair-spi 0x10 | ok | ok
          add esp spi 0x10 OUT A E; add esp spi 0x20 IN A E pair-spi 0x10 | update esp spi 0x20 dst L pair-spi 0x10 | EINVAL/75 | ok
          add esp spi 0x10 OUT A E; add esp spi 0x20 IN A E | update-pair esp spi 0x10 dst R pair-spi 0x20 | ok+NO_PAIR | ESRCH/76
          add esp spi 0x10 OUT A E; add esp spi 0x20 IN A E | update esp spi 0x10 dst R pair-spi 0x20    | ok        | ok
          add esp spi 0x10 OUT A E; add esp spi 0x20 IN A E | update esp spi 0x10 dst R pair-spi 0x21    | EINVAL/73 | EINVAL/73
          add esp spi 0x10 OUT A E                       | update esp spi 0x10 dst R pair-spi 0x10        | EINVAL/73 | EINVAL/73
          """)
  void makingAPair(String given, String command, String documented, String kernel) {
    Sim asDocumented = Sim.documented();
    asDocumented.run(given);
    assertThat(asDocumented.run(command)).isEqualTo(documented);
    Sim inKernel = Sim.kernel();
    inKernel.run(given);
    assertThat(inKernel.run(command)).isEqualTo(kernel);
  }

  @Test
  void aDyingSaMakesNoPair() {
    Sim documented = Sim.documented();
    documented.run("add esp spi 0x10 OUT A E soft_bytes 1");
    documented.use("esp", 0x10, "198.51.100.7", 1);
    assertThat(documented.run("add esp spi 0x20 IN A E pair-spi 0x10")).isEqualTo("EINVAL/73");
    assertThat(documented.sadb.size()).isEqualTo(1);
    Sim kernel = Sim.kernel();
    kernel.run("add esp spi 0x10 OUT A E soft_bytes 1");
    kernel.use("esp", 0x10, "198.51.100.7", 1);
    assertThat(kernel.run("add esp spi 0x20 IN A E pair-spi 0x10")).isEqualTo("ok");
    assertThat(kernel.show("esp spi 0x20 dst L")).doesNotContain("pair=").doesNotContain("PAIRED");
  }

  @Test
  void aFailedUpdateChangesNothingAsDocumented() {
    String commands =
        "add esp spi 0x10 OUT A E hard_bytes 5; update esp spi 0x10 dst R hard_bytes 9 pair-spi 0x99";
    Sim documented = Sim.documented();
    assertThat(documented.run(commands)).isEqualTo("ok; EINVAL/73");
    assertThat(documented.show("esp spi 0x10 dst R")).contains("hard=0/5/0/0");
    Sim kernel = Sim.kernel();
    assertThat(kernel.run(commands)).isEqualTo("ok; EINVAL/73");
    assertThat(kernel.show("esp spi 0x10 dst R")).contains("hard=0/9/0/0");
  }

  @Test
  void updatePairOfASingleSaChangesItAllTheSame() {
    for (Profile profile : Profile.values()) {
      Sim sim = Sim.of(profile);
      assertThat(sim.run("add esp spi 1 OUT A E; update-pair esp spi 1 dst R hard_bytes 7"))
          .isEqualTo(profile == Profile.DOCUMENTED ? "ok; ok+NO_PAIR" : "ok; ESRCH/76");
      assertThat(sim.show("esp spi 1 dst R")).contains("hard=0/7/0/0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void updateTouchesOneHalfOnly(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run(PAIR);
    assertThat(sim.run("update esp spi 0x10 dst R hard_bytes 7")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x10 dst R")).contains("hard=0/7/0/0").contains("pair=0x20");
    assertThat(sim.show("esp spi 0x20 dst L")).doesNotContain("hard=");
  }

  @ParameterizedTest
  @EnumSource
  void aCookieOfThePairCanBeInTheWay(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run("add esp spi 0x10 OUT A E cookie 1 1; add esp spi 0x20 IN A E pair-spi 0x10");
    assertThat(sim.run("update-pair esp spi 0x20 dst L cookie 2 0")).isEqualTo("EINVAL/49");
    assertThat(sim.run("update-pair esp spi 0x20 dst L cookie 1 1")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x20 dst L")).contains("X_KM_COOKIE");
  }

  @ParameterizedTest
  @EnumSource
  void softExpiryConcernsOneHalf(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run("add esp spi 0x10 OUT A E soft_addtime 8; add esp spi 0x20 IN A E pair-spi 0x10");
    sim.at(8);
    assertThat(sim.expired()).containsExactly("T=8 soft 0x10 DYING");
    assertThat(sim.show("esp spi 0x20 dst L")).contains("MATURE").contains("pair=0x10");
  }

  @ParameterizedTest
  @EnumSource
  void byteDeathLeavesADanglingLink(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run("add esp spi 0x10 OUT A E hard_bytes 5; add esp spi 0x20 IN A E pair-spi 0x10");
    sim.use("esp", 0x10, "198.51.100.7", 5);
    sim.at(8);
    assertThat(sim.show("esp spi 0x20 dst L")).contains("MATURE").contains("pair=0x10");
    assertThat(sim.run("delete-pair esp spi 0x20 dst L"))
        .isEqualTo(profile == Profile.DOCUMENTED ? "ok+NO_PAIR" : "ESRCH/76");
    assertThat(sim.sadb.size()).isZero();
  }

  @Test
  void aPairedFlagAloneMeansNothingAsDocumented() {
    Sim documented = Sim.documented();
    documented.run("add esp spi 1 OUT A E flags 0x10000");
    assertThat(documented.show("esp spi 1 dst R")).contains("[OUTBOUND]").doesNotContain("pair=");
    Sim kernel = Sim.kernel();
    kernel.run("add esp spi 1 OUT A E flags 0x10000");
    assertThat(kernel.show("esp spi 1 dst R")).contains("[OUTBOUND,PAIRED]").contains("pair=0x0");
  }

  @ParameterizedTest
  @EnumSource
  void aClonedSaCanBePairedByUpdate(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run("add esp spi 0x10 OUT A E; add esp spi 0x20 IN A E inbound outbound");
    assertThat(sim.run("update esp spi 0x20 dst L pair-spi 0x10")).isEqualTo("EINVAL/73");
    assertThat(sim.run("update esp spi 0x20 dst L pair-spi 0x10 inbound")).isEqualTo("ok");
    assertThat(sim.show("esp spi 0x20 dst L")).contains("pair=0x10");
    assertThat(sim.run("delete-pair esp spi 0x20 dst L")).isEqualTo("ok");
    assertThat(sim.sadb.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void deletePairTakesAClonedSaWithoutComplaint(Profile profile) {
    Sim sim = Sim.of(profile);
    assertThat(sim.run("add esp spi 1 dst R A E; delete-pair esp spi 1 dst R")).isEqualTo("ok; ok");
    assertThat(sim.sadb.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void deleteDescribesWhatIsGoneWithoutKeys(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run(PAIR);
    sim.run("delete esp spi 0x20 dst L");
    assertThat(Sim.describe(sim.reply()))
        .startsWith("esp 0x20 DEAD")
        .contains("[INBOUND,PAIRED]")
        .doesNotContain("ak=")
        .doesNotContain("ek=");
  }

  @ParameterizedTest
  @EnumSource
  void purgeTakesAllBetweenTwoEnds(Profile profile) {
    Sim sim = Sim.of(profile);
    sim.run(PAIR);
    sim.run(
        "add esp spi 0x30 src L dst R2 A E; add esp spi 0x31 OUT A E srcid a.example; add ah spi 0x32 OUT A");
    assertThat(sim.run("delete esp dst R srcid b.example drop sa")).isEqualTo("ok");
    assertThat(sim.sadb.size()).isEqualTo(5);
    assertThat(sim.run("delete esp dst R srcid a.example drop sa")).isEqualTo("ok");
    assertThat(sim.spis()).containsExactlyInAnyOrder("0x10", "0x20", "0x30", "0x32");
    assertThat(sim.run("delete esp dst R drop sa")).isEqualTo("ok");
    assertThat(sim.spis()).containsExactlyInAnyOrder("0x20", "0x30", "0x32");
    assertThat(sim.show("esp spi 0x20 dst L")).doesNotContain("PAIRED");
    assertThat(sim.run("delete esp")).isEqualTo("EINVAL/20");
    assertThat(sim.run("delete esp src L drop sa")).isEqualTo("ok");
    assertThat(sim.spis()).containsExactlyInAnyOrder("0x20", "0x32");
  }
}
