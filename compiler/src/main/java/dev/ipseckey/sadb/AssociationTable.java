package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All SAs, found by SA type, destination and SPI: that triple is unique over both tables and all
 * sources. SAs stand in slots in the order in which they came, so a slot also tells their age; a
 * hash index points into the slots. Both parts of an SA are immutable: copying the arrays copies
 * the database.
 *
 * <p>A slot number holds until the next {@link #add}. An SA may be asleep: then the table knows its
 * fingerprint and its place only, and whoever wants more wakes it first.
 */
final class AssociationTable {

  static final int ABSENT = -1;

  private static final int EMPTY = 0;
  private static final int REMOVED = -1;

  /** Stands for every SA that is asleep. */
  private static final Association ASLEEP =
      new Association.Draft(SaType.AH, 0, IpAddress.V4.UNSPECIFIED, IpAddress.V4.UNSPECIFIED)
          .finish();

  private @Nullable Association[] associations;
  private @Nullable Progress[] progresses;
  private int[] fingerprints;

  /** Where a {@link Journal} keeps each SA. */
  private long[] places;

  /** {@link #EMPTY}, {@link #REMOVED}, or a slot plus one. A power of two long. */
  private int[] index;

  /** Slots of SAs that somebody has marked. */
  private BitSet marked = new BitSet();

  /** Slots in use, those of removed SAs included. */
  private int end;

  private int size;

  /** Entries of the index that are not {@link #EMPTY}. */
  private int indexed;

  AssociationTable() {
    this(new Association[16], new Progress[16], new int[16], new long[16], new int[64], 0, 0, 0);
  }

  private AssociationTable(
      @Nullable Association[] associations,
      @Nullable Progress[] progresses,
      int[] fingerprints,
      long[] places,
      int[] index,
      int end,
      int size,
      int indexed) {
    this.associations = associations;
    this.progresses = progresses;
    this.fingerprints = fingerprints;
    this.places = places;
    this.index = index;
    this.end = end;
    this.size = size;
    this.indexed = indexed;
  }

  AssociationTable copy() {
    return new AssociationTable(
        associations.clone(),
        progresses.clone(),
        fingerprints.clone(),
        places.clone(),
        index.clone(),
        end,
        size,
        indexed);
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

  boolean isAsleep(int slot) {
    return associations[slot] == ASLEEP;
  }

  /** The fixed part of an SA that is awake. */
  Association association(int slot) {
    return Objects.requireNonNull(associations[slot]);
  }

  /** The other part of an SA that is awake. */
  Progress progress(int slot) {
    return Objects.requireNonNull(progresses[slot]);
  }

  void change(int slot, Progress progress) {
    progresses[slot] = progress;
  }

  /** Puts an SA of the same triple into a slot. */
  void replace(int slot, Association association, Progress progress) {
    associations[slot] = association;
    progresses[slot] = progress;
  }

  void mark(int slot) {
    marked.set(slot);
  }

  void unmark(int slot) {
    marked.clear(slot);
  }

  void unmarkAll() {
    marked.clear();
  }

  /** The first marked slot from {@code slot} on, or {@link #ABSENT}. */
  int nextMarked(int slot) {
    return marked.nextSetBit(slot);
  }

  long place(int slot) {
    return places[slot];
  }

  void place(int slot, long place) {
    places[slot] = place;
  }

  /**
   * A walk over the slots that an SA with this fingerprint may be in; {@code after} is {@link
   * #ABSENT} or the one before.
   */
  int candidate(int fingerprint, int after) {
    int mask = index.length - 1;
    boolean passed = after == ABSENT;
    for (int i = fingerprint & mask; index[i] != EMPTY; i = (i + 1) & mask) {
      int slot = index[i] - 1;
      if (index[i] != REMOVED && fingerprints[slot] == fingerprint) {
        if (passed) {
          return slot;
        }
        passed = slot == after;
      }
    }
    return ABSENT;
  }

  /** Adds an SA whose triple is not there yet. */
  int add(Association association, Progress progress) {
    int slot = add(association, association.fingerprint());
    progresses[slot] = progress;
    return slot;
  }

  /** Adds an SA that is asleep and not there yet. */
  void addAsleep(int fingerprint, long place) {
    places[add(ASLEEP, fingerprint)] = place;
  }

  private int add(Association association, int fingerprint) {
    if (end == associations.length || 2 * (indexed + 1) > index.length) {
      makeRoom(Math.max(16, size + (size >> 1) + 16));
    }
    int slot = end++;
    associations[slot] = association;
    fingerprints[slot] = fingerprint;
    places[slot] = Journal.NOWHERE;
    size++;
    enter(slot, fingerprint);
    return slot;
  }

  /** Makes room for so many more. */
  void expect(int more) {
    if (end + more > associations.length) {
      makeRoom(size + more + 16);
    }
  }

  void remove(int slot) {
    int mask = index.length - 1;
    int i = fingerprints[slot] & mask;
    while (index[i] != slot + 1) {
      i = (i + 1) & mask;
    }
    index[i] = REMOVED;
    associations[slot] = null;
    progresses[slot] = null;
    marked.clear(slot);
    size--;
  }

  private void enter(int slot, int fingerprint) {
    int mask = index.length - 1;
    int i = fingerprint & mask;
    while (index[i] != EMPTY) {
      i = (i + 1) & mask;
    }
    index[i] = slot + 1;
    indexed++;
  }

  /** Closes the gaps and keeps the order. */
  private void makeRoom(int room) {
    @Nullable Association[] oldAssociations = associations;
    @Nullable Progress[] oldProgresses = progresses;
    int[] oldFingerprints = fingerprints;
    long[] oldPlaces = places;
    BitSet oldMarked = marked;
    int oldEnd = end;
    marked = new BitSet(oldMarked.isEmpty() ? 0 : room);
    associations = new Association[room];
    progresses = new Progress[room];
    fingerprints = new int[room];
    places = new long[room];
    index = new int[Integer.highestOneBit(2 * room) << 1];
    end = 0;
    indexed = 0;
    for (int slot = 0; slot < oldEnd; slot++) {
      if (oldAssociations[slot] != null) {
        associations[end] = oldAssociations[slot];
        progresses[end] = oldProgresses[slot];
        fingerprints[end] = oldFingerprints[slot];
        places[end] = oldPlaces[slot];
        if (oldMarked.get(slot)) {
          marked.set(end);
        }
        enter(end, fingerprints[end]);
        end++;
      }
    }
  }

  /** Forgets everything, and the keys with it. */
  void clear() {
    Arrays.fill(associations, 0, end, null);
    Arrays.fill(progresses, 0, end, null);
    Arrays.fill(index, EMPTY);
    marked.clear();
    end = 0;
    size = 0;
    indexed = 0;
  }
}
