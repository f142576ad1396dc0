package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replay windows and counters. */
class ReplayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # window; numbers received; which of them pass
          32 | 1 2 3 3 2 1        | yyynnn
          32 | 5 3 4 3 5          | yyynn
          4  | 10 7 6 8 9 10 6    | yynyynn
          1  | 1 1 2 1 3          | ynyny
          255 | 255 1 1 254       | yyny
          32 | 0                  | y
          0  | 1 1 1              | yyy
          32 | 2147483647 -1 5    | yyn
          """)
  void received(int window, String numbers, String passed) {
    Sim sim = Sim.documented();
    sim.run("add esp spi 1 IN A E replay " + window);
    StringBuilder actual = new StringBuilder();
    for (String number : numbers.split(" ")) {
      actual.append(sim.receive("esp", 1, "192.0.2.1", Integer.parseInt(number)) ? 'y' : 'n');
    }
    assertThat(actual).hasToString(passed);
  }

  @Test
  void theWindowAgreesWithASetOfAllNumbers() {
    long seed = Long.getLong("ipseckey.seed", 61L);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(255);
      ReplayWindow window = ReplayWindow.START;
      Set<Integer> seen = new HashSet<>();
      int highest = 0;
      for (int i = 0; i < 300; i++) {
        int value = Math.max(1, highest - size - 3 + random.nextInt(size + 12));
        boolean expected = value > highest || (value > highest - size && !seen.contains(value));
        assertThat(window.isNew(value, size))
            .as("seed %d, window %d, %d after %d", seed, size, value, highest)
            .isEqualTo(expected);
        if (expected) {
          window = window.with(value, size);
          seen.add(value);
          highest = Math.max(highest, value);
          assertThat(window.counter()).isEqualTo(highest);
        }
      }
    }
  }

  @Test
  void anUpdateSetsTheCounterOfADyingOutboundSa() {
    for (Profile profile : Profile.values()) {
      Sim sim = Sim.of(profile);
      sim.run("add esp spi 1 OUT A E replay 32 soft_addtime 8");
      assertThat(sim.run("update esp spi 1 dst R replay_value 9")).isEqualTo("EINVAL/43");
      sim.at(8);
      assertThat(sim.run("update esp spi 1 dst R replay_value 9")).isEqualTo("ok");
      assertThat(sim.show("esp spi 1 dst R")).contains("counter=9");
      assertThat(sim.run("update esp spi 1 dst R replay_value 3")).isEqualTo("ok");
      assertThat(sim.show("esp spi 1 dst R")).contains("counter=3");
    }
  }

  @Test
  void anUpdateOfAnInboundCounterMustBeNew() {
    for (Profile profile : Profile.values()) {
      Sim sim = Sim.of(profile);
      sim.run("add esp spi 1 IN A E replay 32 replay_value 100 soft_addtime 8 hard_bytes 50");
      sim.at(8);
      assertThat(sim.run("update esp spi 1 dst L hard_bytes 60 replay_value 50"))
          .isEqualTo("EINVAL/81");
      assertThat(sim.show("esp spi 1 dst L"))
          .contains("counter=100")
          .contains(profile == Profile.DOCUMENTED ? "hard=0/50/0/0" : "hard=0/60/0/0");
      assertThat(sim.run("update esp spi 1 dst L replay_value 100")).isEqualTo("EINVAL/81");
      assertThat(sim.run("update esp spi 1 dst L replay_value 90")).isEqualTo("ok");
      assertThat(sim.run("update esp spi 1 dst L replay_value 90")).isEqualTo("EINVAL/81");
      assertThat(sim.run("update esp spi 1 dst L replay_value 101")).isEqualTo("ok");
      assertThat(sim.show("esp spi 1 dst L")).contains("counter=101");
    }
  }

  @Test
  void withoutAWindowTheValueIsIgnored() {
    Sim sim = Sim.documented();
    sim.run("add esp spi 1 IN A E soft_addtime 8");
    sim.at(8);
    assertThat(sim.run("update esp spi 1 dst L replay_value 50")).isEqualTo("ok");
    assertThat(sim.show("esp spi 1 dst L")).doesNotContain("counter");
  }

  @Test
  void aCounterThatIsUsedUpEndsItsSa() {
    Sim sim = Sim.documented();
    sim.run(
        "add esp spi 1 OUT A E replay 32 replay_value 4294967295; add esp spi 2 IN A E replay 32");
    assertThat(sim.use("esp", 1, "198.51.100.7", 1)).isTrue();
    assertThat(sim.receive("esp", 2, "192.0.2.1", -1)).isTrue();
    sim.at(8);
    assertThat(sim.expired()).containsExactly("T=8 hard 0x2 DEAD", "T=8 hard 0x1 DEAD");
  }
}
