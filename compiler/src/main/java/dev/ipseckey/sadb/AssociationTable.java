package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All SAs, found by SA type, destination and SPI: that triple is unique over both tables and all sources. SAs stand in slots in the
 * order in which they came, so a slot also tells their age; a hash index points into the slots. Both parts of an SA are immutable:
 * copying the arrays copies the database.
 *
 * <p>A slot number holds until the next {@link #add}.
 */
final class AssociationTable {

  static final int ABSENT = -1;

  private static final int EMPTY = 0;
  private static final int REMOVED = -1;

  private @Nullable Association[] associations;
  private @Nullable Progress[] progresses;

  /** {@link #EMPTY}, {@link #REMOVED}, or a slot plus one. A power of two long. */
  private int[] index;

  /** Slots in use, those of removed SAs included. */
  private int end;

  private int size;

  /** Entries of the index that are not {@link #EMPTY}. */
  private int indexed;

  AssociationTable() {
    this(new Association[16], new Progress[16], new int[64], 0, 0, 0);
  }

  private AssociationTable(
      @Nullable Association[] associations, @Nullable Progress[] progresses, int[] index, int end, int size, int indexed) {
    this.associations = associations;
    this.progresses = progresses;
    this.index = index;
    this.end = end;
    this.size = size;
    this.indexed = indexed;
  }

  AssociationTable copy() {
    return new AssociationTable(associations.clone(), progresses.clone(), index.clone(), end, size, indexed);
  }

  int size() {
    return size;
  }

  /** One more than the last slot. */
  int end() {
    return end;
  }

  boolean isLive(int slot) {
    return associations[slot] != null;
  }

  Association association(int slot) {
    return Objects.requireNonNull(associations[slot]);
  }

  Progress progress(int slot) {
    return Objects.requireNonNull(progresses[slot]);
  }

  void change(int slot, Progress progress) {
    progresses[slot] = progress;
  }

  /** The slot of an SA, or {@link #ABSENT}. */
  int find(SaType type, IpAddress destination, int spi) {
    int mask = index.length - 1;
    for (int i = hash(type, destination, spi) & mask; index[i] != EMPTY; i = (i + 1) & mask) {
      if (index[i] != REMOVED) {
        int slot = index[i] - 1;
        Association association = association(slot);
        if (association.spi() == spi && association.isType(type) && association.destination().equals(destination)) {
          return slot;
        }
      }
    }
    return ABSENT;
  }

  /** Adds an SA whose triple is not there yet. */
  int add(Association association, Progress progress) {
    if (end == associations.length || 2 * (indexed + 1) > index.length) {
      makeRoom();
    }
    int slot = end++;
    associations[slot] = association;
    progresses[slot] = progress;
    size++;
    enter(slot, association);
    return slot;
  }

  void remove(int slot) {
    Association association = association(slot);
    int mask = index.length - 1;
    int i = hash(association.saType(), association.destination(), association.spi()) & mask;
    while (index[i] != slot + 1) {
      i = (i + 1) & mask;
    }
    index[i] = REMOVED;
    associations[slot] = null;
    progresses[slot] = null;
    size--;
  }

  private void enter(int slot, Association association) {
    int mask = index.length - 1;
    int i = hash(association.saType(), association.destination(), association.spi()) & mask;
    while (index[i] != EMPTY) {
      i = (i + 1) & mask;
    }
    index[i] = slot + 1;
    indexed++;
  }

  /** Closes the gaps, keeps the order, and leaves at least as much room as there are SAs. */
  private void makeRoom() {
    int room = Math.max(16, size + (size >> 1) + 16);
    @Nullable Association[] oldAssociations = associations;
    @Nullable Progress[] oldProgresses = progresses;
    int oldEnd = end;
    associations = new Association[room];
    progresses = new Progress[room];
    index = new int[Integer.highestOneBit(2 * room) << 1];
    end = 0;
    indexed = 0;
    for (int slot = 0; slot < oldEnd; slot++) {
      Association association = oldAssociations[slot];
      if (association != null) {
        associations[end] = association;
        progresses[end] = oldProgresses[slot];
        enter(end++, association);
      }
    }
  }

  /** Forgets everything, and the keys with it. */
  void clear() {
    Arrays.fill(associations, 0, end, null);
    Arrays.fill(progresses, 0, end, null);
    Arrays.fill(index, EMPTY);
    end = 0;
    size = 0;
    indexed = 0;
  }

  private static int hash(SaType type, IpAddress destination, int spi) {
    int h = (spi * 0x9e37_79b9) ^ ((destination.hashCode() + type.number()) * 0x85eb_ca6b);
    h ^= h >>> 15;
    h *= 0x2c1b_3c6d;
    return h ^ (h >>> 13);
  }
}
