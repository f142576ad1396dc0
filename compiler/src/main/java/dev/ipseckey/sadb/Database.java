package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SAs of both types and families, the time, and how far the ager has come. */
final class Database {

  private static final Archive NOTHING =
      new Archive() {
        @Override
        public Message saved(long place) {
          throw new IllegalStateException("nothing is asleep");
        }

        @Override
        public long due(long place) {
          return Lifetimes.NEVER;
        }

        @Override
        public int route(long place) {
          return Fingerprint.NO_ROUTE;
        }
      };

  private final Settings settings;
  private final AssociationTable table;
  private final Ledger ledger;

  /**
   * The outbound SAs that are awake; kept only while the local addresses are unknown, when it
   * decides about directions.
   */
  private final RouteIndex outbound;

  /**
   * Fingerprints of the routes that SAs asleep may have, once somebody has asked; perhaps some
   * more.
   */
  private @Nullable Set<Integer> sleepingRoutes;

  /** Where the SAs are that are asleep. */
  private Archive archive = NOTHING;

  /** Start of the ager's clock, seconds since the epoch. */
  private final long start;

  private long now;
  private long lastPass;

  /** No SA is due before this; it may be too early. */
  private long nextDue;

  Database(Settings settings, long start) {
    this(settings, new AssociationTable(), start);
  }

  private Database(Settings settings, AssociationTable table, long start) {
    this(settings, table, new RouteIndex(table), start, start, start, Lifetimes.NEVER);
  }

  private Database(
      Settings settings,
      AssociationTable table,
      RouteIndex outbound,
      long start,
      long now,
      long lastPass,
      long nextDue) {
    this.settings = settings;
    this.table = table;
    this.ledger = new Ledger(table);
    this.outbound = outbound;
    this.start = start;
    this.now = now;
    this.lastPass = lastPass;
    this.nextDue = nextDue;
  }

  Database copy() {
    AssociationTable other = table.copy();
    Database copy =
        new Database(settings, other, outbound.copy(other), start, now, lastPass, nextDue);
    copy.ledger.turn(ledger.isOn());
    copy.archive = archive;
    copy.sleepingRoutes = sleepingRoutes == null ? null : new HashSet<>(sleepingRoutes);
    return copy;
  }

  Settings settings() {
    return settings;
  }

  /** Seconds since the epoch; never 0, which would mean "unused", and never backwards. */
  long now() {
    return now;
  }

  void advanceTo(long time) {
    now = Math.max(now, time);
  }

  long lastPass() {
    return lastPass;
  }

  /** As if all passes up to {@code time} had been made; what is due is dealt with by the next. */
  void resumeAt(long time) {
    now = Math.max(now, time);
    lastPass = Math.max(lastPass, passAtOrBefore(now));
  }

  void passedUntil(long pass, long due) {
    lastPass = pass;
    nextDue = due;
  }

  long nextDue() {
    return nextDue;
  }

  /** The latest pass of the ager that is not after {@code time}. */
  long passAtOrBefore(long time) {
    return time - Math.floorMod(time - start, settings.agerInterval());
  }

  /** The first pass that comes after {@link #lastPass} and not before {@code time}. */
  long nextPass(long time) {
    long first = lastPass + settings.agerInterval();
    return time <= first ? first : passAtOrBefore(time + settings.agerInterval() - 1);
  }

  int size() {
    return table.size();
  }

  int end() {
    return table.end();
  }

  boolean isLive(int slot) {
    return table.isLive(slot);
  }

  Association association(int slot) {
    wake(slot);
    return table.association(slot);
  }

  Progress progress(int slot) {
    wake(slot);
    return table.progress(slot);
  }

  /** When the ager next has something to do with an SA, seconds since the epoch. Lets it sleep. */
  long due(int slot, boolean idleToo) {
    return table.isAsleep(slot)
        ? archive.due(table.place(slot))
        : table.progress(slot).due(idleToo);
  }

  /** Adds an SA that stays where it is until it is asked for. */
  void addAsleep(int fingerprint, long place, long due) {
    int before = table.end();
    table.addAsleep(fingerprint, place);
    if (table.end() <= before) {
      slotsMoved();
    }
    nextDue = Math.min(nextDue, due);
    sleepingRoutes = null;
  }

  void expect(int more) {
    int before = table.end();
    table.expect(more);
    if (table.end() < before) {
      slotsMoved();
    }
  }

  void archive(Archive other) {
    archive = other;
  }

  private void wake(int slot) {
    if (table.isAsleep(slot)) {
      SavedState.Restored restored =
          SavedState.restore(archive.saved(table.place(slot)))
              .orElseThrow(() -> new IllegalStateException("no SA at " + table.place(slot)));
      table.replace(slot, restored.association(), restored.progress());
      noteRoute(slot);
    }
  }

  private void noteRoute(int slot) {
    if (!settings.knowsLocalAddresses() && table.association(slot).inOutbound()) {
      outbound.add(slot);
    }
  }

  private void dropRoute(int slot) {
    if (!settings.knowsLocalAddresses() && table.association(slot).inOutbound()) {
      outbound.remove(slot);
    }
  }

  /** The gaps of removed SAs were closed. */
  private void slotsMoved() {
    ledger.moved();
    outbound.clear();
    for (int slot = 0; slot < table.end(); slot++) {
      if (table.isLive(slot) && !table.isAsleep(slot)) {
        noteRoute(slot);
      }
    }
  }

  int add(Association association, Progress progress) {
    noteDue(progress);
    int before = table.end();
    int slot = table.add(association, progress);
    if (slot < before) {
      slotsMoved();
    } else {
      noteRoute(slot);
    }
    ledger.change(slot);
    return slot;
  }

  void change(int slot, Progress progress) {
    noteDue(progress);
    wake(slot);
    ledger.change(slot);
    table.change(slot, progress);
  }

  /** Puts an SA that has changed elsewhere into its slot. */
  void replace(int slot, Association association, Progress progress) {
    noteDue(progress);
    if (!table.isAsleep(slot)) {
      dropRoute(slot);
    }
    table.replace(slot, association, progress);
    noteRoute(slot);
  }

  /** Removes an SA that was removed elsewhere: if it is asleep, it can no longer be woken. */
  void drop(int slot) {
    if (!table.isAsleep(slot)) {
      dropRoute(slot);
    }
    table.remove(slot);
  }

  Ledger ledger() {
    return ledger;
  }

  long place(int slot) {
    return table.place(slot);
  }

  void place(int slot, long place) {
    table.place(slot, place);
  }

  void remove(int slot) {
    Association association = association(slot);
    dropRoute(slot);
    ledger.remove(association, table.place(slot));
    table.remove(slot);
  }

  void clear() {
    outbound.clear();
    sleepingRoutes = null;
    ledger.clear();
    table.clear();
  }

  private void noteDue(Progress progress) {
    nextDue = Math.min(nextDue, progress.due(true));
  }

  /**
   * Whether an outbound SA has these ends the other way round. Only asked while the local addresses
   * are unknown.
   */
  boolean hasOutboundMirror(SaType type, IpAddress source, IpAddress destination) {
    return hasOutbound(type, /* source= */ destination, /* destination= */ source);
  }

  private boolean hasOutbound(SaType type, IpAddress source, IpAddress destination) {
    return outbound.contains(type, source, destination)
        || archive != NOTHING && wakeOneOf(type, source, destination);
  }

  private boolean wakeOneOf(SaType type, IpAddress source, IpAddress destination) {
    Set<Integer> sleeping = sleepingRoutes == null ? collectRoutes() : sleepingRoutes;
    sleepingRoutes = sleeping;
    int wanted = Fingerprint.route(type, source, destination);
    if (!sleeping.contains(wanted)) {
      return false;
    }
    for (int slot = 0; slot < end(); slot++) {
      if (table.isAsleep(slot) && archive.route(table.place(slot)) == wanted) {
        wake(slot);
        if (outbound.contains(type, source, destination)) {
          return true;
        }
      }
    }
    sleeping.remove(wanted);
    return false;
  }

  private Set<Integer> collectRoutes() {
    Set<Integer> routes = new HashSet<>();
    for (int slot = 0; slot < end(); slot++) {
      if (table.isAsleep(slot)) {
        routes.add(archive.route(table.place(slot)));
      }
    }
    return routes;
  }

  /** The SA of this triple, whatever its source; or {@link AssociationTable#ABSENT}. */
  int find(SaType type, IpAddress destination, int spi) {
    int fingerprint = Fingerprint.of(type, destination, spi);
    int slot = table.candidate(fingerprint, AssociationTable.ABSENT);
    while (slot != AssociationTable.ABSENT) {
      Association association = association(slot);
      if (association.spi() == spi
          && association.isType(type)
          && association.destination().equals(destination)) {
        break;
      }
      slot = table.candidate(fingerprint, slot);
    }
    return slot;
  }

  /** The SA of this fingerprint that is kept at {@code place}; it may be asleep. */
  int find(int fingerprint, long place) {
    int slot = table.candidate(fingerprint, AssociationTable.ABSENT);
    while (slot != AssociationTable.ABSENT && table.place(slot) != place) {
      slot = table.candidate(fingerprint, slot);
    }
    return slot;
  }

  /**
   * The SA of this triple if the sources agree; an unspecified one on either side agrees with all.
   */
  int find(SaType type, IpAddress destination, int spi, @Nullable IpAddress source) {
    int slot = find(type, destination, spi);
    if (slot == AssociationTable.ABSENT || source == null || source.isUnspecified()) {
      return slot;
    }
    IpAddress stored = association(slot).source();
    return stored.isUnspecified() || stored.equals(source) ? slot : AssociationTable.ABSENT;
  }

  /** The SA that is or would be the other half of a pair: opposite table, mirrored addresses. */
  int findMirrored(Association association, int otherSpi, boolean fromInbound) {
    int slot =
        find(
            association.saType(),
            /* destination= */ association.source(),
            otherSpi,
            /* source= */ association.destination());
    if (slot == AssociationTable.ABSENT) {
      return slot;
    }
    Association other = association(slot);
    return (fromInbound ? other.inOutbound() : other.inInbound()) ? slot : AssociationTable.ABSENT;
  }

  /** The other half of the pair that an SA belongs to, or {@link AssociationTable#ABSENT}. */
  int partner(int slot) {
    Association association = association(slot);
    Progress progress = progress(slot);
    if (!progress.isPaired() || progress.otherSpi() == 0) {
      return AssociationTable.ABSENT;
    }
    int partner =
        association.inInbound()
            ? findMirrored(association, progress.otherSpi(), true)
            : AssociationTable.ABSENT;
    return partner == AssociationTable.ABSENT && association.inOutbound()
        ? findMirrored(association, progress.otherSpi(), false)
        : partner;
  }
}
