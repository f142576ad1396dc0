package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SaType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SAs of both types and families, the time, and how far the ager has come. */
final class Database {

  /** Two ends of outbound traffic. */
  private record Route(SaType type, IpAddress source, IpAddress destination) {}

  private final Settings settings;
  private final AssociationTable table;

  /** How many outbound SAs each route has; kept only while the local addresses are unknown, when it decides about directions. */
  private final Map<Route, Integer> outboundRoutes;

  /** Start of the ager's clock, seconds since the epoch. */
  private final long start;

  private long now;
  private long lastPass;

  /** No SA is due before this; it may be too early. */
  private long nextDue;

  Database(Settings settings, long start) {
    this(settings, new AssociationTable(), new HashMap<>(), start, start, start, Lifetimes.NEVER);
  }

  private Database(
      Settings settings,
      AssociationTable table,
      Map<Route, Integer> outboundRoutes,
      long start,
      long now,
      long lastPass,
      long nextDue) {
    this.settings = settings;
    this.table = table;
    this.outboundRoutes = outboundRoutes;
    this.start = start;
    this.now = now;
    this.lastPass = lastPass;
    this.nextDue = nextDue;
  }

  Database copy() {
    return new Database(settings, table.copy(), new HashMap<>(outboundRoutes), start, now, lastPass, nextDue);
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
    return table.association(slot);
  }

  Progress progress(int slot) {
    return table.progress(slot);
  }

  int add(Association association, Progress progress) {
    if (!settings.knowsLocalAddresses() && association.inOutbound()) {
      outboundRoutes.merge(route(association), 1, Integer::sum);
    }
    noteDue(progress);
    return table.add(association, progress);
  }

  void change(int slot, Progress progress) {
    noteDue(progress);
    table.change(slot, progress);
  }

  void remove(int slot) {
    Association association = association(slot);
    if (!settings.knowsLocalAddresses() && association.inOutbound()) {
      outboundRoutes.computeIfPresent(route(association), (_, count) -> count == 1 ? null : count - 1);
    }
    table.remove(slot);
  }

  void clear() {
    outboundRoutes.clear();
    table.clear();
  }

  private void noteDue(Progress progress) {
    nextDue = Math.min(nextDue, progress.due(true));
  }

  private static Route route(Association association) {
    return new Route(association.saType(), association.source(), association.destination());
  }

  /** Whether an outbound SA has these ends the other way round. Only asked while the local addresses are unknown. */
  boolean hasOutboundMirror(SaType type, IpAddress source, IpAddress destination) {
    return outboundRoutes.containsKey(new Route(type, /* source= */ destination, /* destination= */ source));
  }

  /** The SA of this triple, whatever its source; or {@link AssociationTable#ABSENT}. */
  int find(SaType type, IpAddress destination, int spi) {
    return table.find(type, destination, spi);
  }

  /** The SA of this triple if the sources agree; an unspecified one on either side agrees with all. */
  int find(SaType type, IpAddress destination, int spi, @Nullable IpAddress source) {
    int slot = table.find(type, destination, spi);
    if (slot == AssociationTable.ABSENT || source == null || source.isUnspecified()) {
      return slot;
    }
    IpAddress stored = association(slot).source();
    return stored.isUnspecified() || stored.equals(source) ? slot : AssociationTable.ABSENT;
  }

  /** The SA that is or would be the other half of a pair: opposite table, mirrored addresses. */
  int findMirrored(Association association, int otherSpi, boolean fromInbound) {
    int slot = find(
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
    int partner = association.inInbound() ? findMirrored(association, progress.otherSpi(), true) : AssociationTable.ABSENT;
    return partner == AssociationTable.ABSENT && association.inOutbound()
        ? findMirrored(association, progress.otherSpi(), false)
        : partner;
  }
}
