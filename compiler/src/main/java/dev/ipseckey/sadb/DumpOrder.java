package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The order of SAs in one table, as on x86: by bucket; in a bucket those with a source before those
 * without one; of these the newest first.
 */
final class DumpOrder {

  private static final int BUCKETS = 256;

  private DumpOrder() {}

  /** The slots that {@code wanted} takes, in the order of the outbound or the inbound table. */
  static int[] of(Database database, boolean outbound, IntPredicate wanted) {
    int[] starts = new int[2 * BUCKETS + 1];
    for (int slot = 0; slot < database.end(); slot++) {
      if (database.isLive(slot) && wanted.test(slot)) {
        starts[rank(database.association(slot), outbound) + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] ordered = new int[starts[starts.length - 1]];
    for (int slot = database.end() - 1; slot >= 0; slot--) {
      if (database.isLive(slot) && wanted.test(slot)) {
        ordered[starts[rank(database.association(slot), outbound)]++] = slot;
      }
    }
    return ordered;
  }

  /** A few slots of one table, put in its order. */
  static int[] sorted(Database database, boolean outbound, int[] slots) {
    return Arrays.stream(slots)
        .boxed()
        .sorted(
            (one, other) -> {
              int byRank =
                  Integer.compare(
                      rank(database.association(one), outbound),
                      rank(database.association(other), outbound));
              return byRank != 0 ? byRank : Integer.compare(other, one);
            })
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int rank(Association association, boolean outbound) {
    return 2 * bucket(association, outbound) + (association.source().isUnspecified() ? 1 : 0);
  }

  private static int bucket(Association association, boolean outbound) {
    if (!outbound) {
      return association.spi() >>> 24;
    }
    return switch (association.destination()) {
      case IpAddress.V4 v4 -> v4.bits() >>> 24;
      case IpAddress.V6 v6 -> v6.octet(0) ^ v6.octet(4) ^ v6.octet(8) ^ v6.octet(12);
    };
  }
}
