package dev.ipseckey.sadb;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes which SAs have changed, for a {@link Journal}: those that are there by a mark in the table.
 * Off until somebody wants to know.
 */
final class Ledger {

  private final AssociationTable table;
  private final List<Removal> removed = new ArrayList<>();
  private boolean on;
  private boolean cleared;

  /** No slot before this one is marked; only asked when one is. */
  private int first = Integer.MAX_VALUE;

  Ledger(AssociationTable table) {
    this.table = table;
  }

  void turn(boolean onOrOff) {
    on = onOrOff;
  }

  boolean isOn() {
    return on;
  }

  boolean isCleared() {
    return cleared;
  }

  List<Removal> removed() {
    return removed;
  }

  boolean hasChanged() {
    return cleared || !removed.isEmpty() || nextChanged(0) != AssociationTable.ABSENT;
  }

  /**
   * The first slot from {@code slot} on whose SA has changed, or {@link AssociationTable#ABSENT}.
   */
  int nextChanged(int slot) {
    return first == Integer.MAX_VALUE
        ? AssociationTable.ABSENT
        : table.nextMarked(Math.max(slot, first));
  }

  void change(int slot) {
    if (on) {
      table.mark(slot);
      first = Math.min(first, slot);
    }
  }

  /** The SA in a slot is about to go. */
  void remove(Association association, long place) {
    if (on && place != Journal.NOWHERE) {
      removed.add(
          new Removal(
              association.saType(),
              association.destination(),
              association.spi(),
              association.fingerprint(),
              place));
    }
  }

  /** Slots have moved towards the front. */
  void moved() {
    if (first != Integer.MAX_VALUE) {
      first = 0;
    }
  }

  void clear() {
    if (on) {
      forget();
      cleared = true;
    }
  }

  void forget() {
    cleared = false;
    removed.clear();
    table.unmarkAll();
    first = Integer.MAX_VALUE;
  }
}
