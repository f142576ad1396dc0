package dev.ipseckey.sadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The index of routes against a list that is searched from end to end. */
class RouteIndexTest {

  /** An SA between two of a few hosts. */
  private record End(SaType type, IpAddress source, IpAddress destination) {

    static End random(Random random) {
      return new End(
          random.nextBoolean() ? SaType.AH : SaType.ESP,
          new IpAddress.V4(random.nextInt(12)),
          random.nextBoolean()
              ? new IpAddress.V4(random.nextInt(12))
              : new IpAddress.V6(1, random.nextInt(12)));
    }
  }

  @Test
  void knowsWhichEndsAnySaHas() {
    Random random = new Random(7);
    AssociationTable table = new AssociationTable();
    RouteIndex index = new RouteIndex(table);
    List<End> ends = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    for (int step = 0; step < 20_000; step++) {
      boolean grows = step / 500 % 2 == 0;
      if (slots.isEmpty() || random.nextInt(10) < (grows ? 8 : 2)) {
        End end = End.random(random);
        // The table closes its gaps when it is full, so it never has any here.
        table.expect(20_000 - table.end());
        int slot = table.add(association(end, step), progress());
        index.add(slot);
        ends.add(end);
        slots.add(slot);
      } else {
        int victim = random.nextInt(slots.size());
        index.remove(slots.get(victim));
        table.remove(slots.remove(victim));
        ends.remove(victim);
      }
      End asked = End.random(random);
      assertThat(index.contains(asked.type(), asked.source(), asked.destination()))
          .as("step %d", step)
          .isEqualTo(ends.contains(asked));
      if (step % 1000 == 999) {
        table = table.copy();
        index = index.copy(table);
      }
    }
  }

  @Test
  void forgetsAll() {
    AssociationTable table = new AssociationTable();
    RouteIndex index = new RouteIndex(table);
    End end = End.random(new Random(7));
    index.add(table.add(association(end, 1), progress()));
    index.clear();
    assertThat(index.contains(end.type(), end.source(), end.destination())).isFalse();
  }

  private static Association association(End end, int spi) {
    return new Association.Draft(end.type(), spi, end.source(), end.destination()).finish();
  }

  private static Progress progress() {
    return new Progress(SaState.MATURE, 0, 0, 1, Lifetimes.NONE, Usage.NONE, Progress.NO_COOKIE);
  }
}
