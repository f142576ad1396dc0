package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;
import java.util.Arrays;

/**
 * The outbound SAs by their two ends. Those with the same ends form a chain through their slots,
 * and a hash index points to the first of each chain. Holds numbers only: an object for each SA
 * would be looked at by the collector again and again.
 */
final class RouteIndex {

  private static final int EMPTY = 0;
  private static final int REMOVED = -1;

  private final AssociationTable table;

  /**
   * For each chain its {@link Fingerprint#route} and the first slot plus one, side by side; {@link
   * #EMPTY} or {@link #REMOVED} in place of the slot. A power of two long.
   */
  private int[] index;

  /** Chains in the index, those that are no more included. */
  private int used;

  /** By slot: the next one of its chain plus one, or 0. */
  private int[] next;

  /** By slot: the one before it in its chain plus one, or 0. */
  private int[] previous;

  RouteIndex(AssociationTable table) {
    this(table, new int[32], 0, new int[16], new int[16]);
  }

  private RouteIndex(AssociationTable table, int[] index, int used, int[] next, int[] previous) {
    this.table = table;
    this.index = index;
    this.used = used;
    this.next = next;
    this.previous = previous;
  }

  /** The same for a copy of the table. */
  RouteIndex copy(AssociationTable other) {
    return new RouteIndex(other, index.clone(), used, next.clone(), previous.clone());
  }

  /** Whether there is an SA with these ends. */
  boolean contains(SaType type, IpAddress source, IpAddress destination) {
    int chain = find(Fingerprint.route(type, source, destination), type, source, destination);
    return index[chain + 1] != EMPTY;
  }

  /** Enters the SA in a slot, which is awake. */
  void add(int slot) {
    if (slot >= next.length) {
      int length = Math.max(slot + 1, next.length + (next.length >> 1));
      next = Arrays.copyOf(next, length);
      previous = Arrays.copyOf(previous, length);
    }
    int chain = find(slot);
    int first = index[chain + 1];
    if (first == EMPTY) {
      Association association = table.association(slot);
      index[chain] = fingerprint(association);
      used++;
    } else {
      previous[first - 1] = slot + 1;
    }
    index[chain + 1] = slot + 1;
    next[slot] = first;
    previous[slot] = 0;
    if (4 * used > index.length) {
      grow();
    }
  }

  /** Takes out the SA in a slot, as it was entered. */
  void remove(int slot) {
    int before = previous[slot];
    int after = next[slot];
    if (after != 0) {
      previous[after - 1] = before;
    }
    if (before != 0) {
      next[before - 1] = after;
    } else {
      index[find(slot) + 1] = after == 0 ? REMOVED : after;
    }
  }

  void clear() {
    Arrays.fill(index, EMPTY);
    used = 0;
  }

  private int find(int slot) {
    Association association = table.association(slot);
    return find(
        fingerprint(association),
        association.saType(),
        association.source(),
        association.destination());
  }

  private static int fingerprint(Association association) {
    return Fingerprint.route(association.saType(), association.source(), association.destination());
  }

  /** Where the chain of these ends stands in the index, or where it would be entered. */
  private int find(int fingerprint, SaType type, IpAddress source, IpAddress destination) {
    int mask = index.length - 2;
    int at = 2 * fingerprint & mask;
    while (index[at + 1] != EMPTY) {
      if (index[at] == fingerprint && index[at + 1] != REMOVED) {
        Association first = table.association(index[at + 1] - 1);
        if (first.isType(type)
            && first.source().equals(source)
            && first.destination().equals(destination)) {
          return at;
        }
      }
      at = at + 2 & mask;
    }
    return at;
  }

  /** Makes the index longer, or only rid of what was removed: at most a third full. */
  private void grow() {
    int[] old = index;
    int chains = 0;
    for (int at = 0; at < old.length; at += 2) {
      chains += old[at + 1] > 0 ? 1 : 0;
    }
    index = new int[Math.max(32, Integer.highestOneBit(6 * chains) << 1)];
    used = chains;
    int mask = index.length - 2;
    for (int from = 0; from < old.length; from += 2) {
      if (old[from + 1] > 0) {
        int at = 2 * old[from] & mask;
        while (index[at + 1] != EMPTY) {
          at = at + 2 & mask;
        }
        index[at] = old[from];
        index[at + 1] = old[from + 1];
      }
    }
  }
}
