package dev.ipseckey.lint.rule;

import dev.ipseckey.lint.Peer;
import dev.ipseckey.lint.SaLedger;
import dev.ipseckey.model.IpAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The SAs that a file leaves behind, by the two ends between which they run. */
final class Conversations {

  /** The SAs between two ends as rows of the ledger, by direction; the second list may be empty. */
  record Conversation(List<Integer> there, List<Integer> back) {}

  private final SaLedger sas;

  Conversations(SaLedger sas) {
    this.sas = sas;
  }

  /**
   * Goes through those that are worth a look: two SAs that are alike but for their direction are
   * not. SAs for any source or for a group have no way back, and are left out.
   */
  void forEach(Consumer<Conversation> reader) {
    long[] rows = byEnds();
    int from = 0;
    while (from < rows.length) {
      int to = from + 1;
      while (to < rows.length && rows[to] >>> 32 == rows[from] >>> 32) {
        to++;
      }
      if (to != from + 2 || !isPair((int) rows[from], (int) rows[from + 1])) {
        split(rows, from, to, reader);
      }
      from = to;
    }
  }

  /** The rows in the low halves, sorted by the hash of their ends in the high halves. */
  private long[] byEnds() {
    long[] rows = new long[sas.size()];
    int count = 0;
    for (int row = 0; row < sas.size(); row++) {
      if (sas.isThere(row) && sas.hasSource(row) && !isForGroup(row)) {
        rows[count++] = (long) sas.endsHash(row) << 32 | row;
      }
    }
    long[] sorted = Arrays.copyOf(rows, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private boolean isForGroup(int row) {
    return sas.destination(row) instanceof Peer.Numbered(IpAddress address)
        && AddressRanges.isMulticast(address);
  }

  private boolean isPair(int row, int other) {
    return sas.runOpposite(row, other) && sas.traits(row).reversed().equals(sas.traits(other));
  }

  /** Rows of one hash are most likely of one conversation, but need not be. */
  private void split(long[] rows, int from, int to, Consumer<Conversation> reader) {
    if (to == from + 1) {
      int row = (int) rows[from];
      List<Integer> alone = List.of(row);
      reader.accept(new Conversation(alone, sas.runOpposite(row, row) ? alone : List.of()));
      return;
    }
    List<Integer> left = new ArrayList<>();
    for (int i = from; i < to; i++) {
      left.add((int) rows[i]);
    }
    while (!left.isEmpty()) {
      int first = left.getFirst();
      List<Integer> there = new ArrayList<>();
      List<Integer> back = new ArrayList<>();
      List<Integer> rest = new ArrayList<>();
      for (int row : left) {
        if (sas.runAlike(row, first)) {
          there.add(row);
        } else if (sas.runOpposite(row, first)) {
          back.add(row);
        } else {
          rest.add(row);
        }
      }
      // An SA from a host to itself is its own way back.
      reader.accept(new Conversation(there, sas.runOpposite(first, first) ? there : back));
      left = rest;
    }
  }
}
