package dev.ipseckey.sadb;

import java.util.Arrays;
import java.util.BitSet;

/** Slots in the order in which they were added. */
final class SlotList {

  private int[] slots = new int[4];
  private int size;

  void add(int slot) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, 2 * size);
    }
    slots[size++] = slot;
  }

  void addTo(BitSet set) {
    for (int i = 0; i < size; i++) {
      set.set(slots[i]);
    }
  }
}
