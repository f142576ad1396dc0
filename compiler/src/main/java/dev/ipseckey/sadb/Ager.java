package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Makes the passes that were due since it last ran. One that has nothing to do is not made: all SAs
 * are looked at once, then only those that are due, pass by pass. An SA that stays idle is told of
 * once a run, not once a pass.
 */
final class Ager {

  /** From so many slots on, one look at all of them is cheaper than sorting. */
  private static final int MANY = 1000;

  private final Database database;
  private final Consumer<Message> up;

  /** The passes to make, and the slots that each has to look at. */
  private final TreeMap<Long, SlotList> passes = new TreeMap<>();

  private final BitSet toldIdle = new BitSet();

  /** The last pass of this run. */
  private final long last;

  /** The first time after this run at which something is due. */
  private long nextDue = Lifetimes.NEVER;

  private Ager(Database database, Consumer<Message> up) {
    this.database = database;
    this.up = up;
    this.last = database.passAtOrBefore(database.now());
  }

  static void run(Database database, Consumer<Message> up) {
    long last = database.passAtOrBefore(database.now());
    if (last <= database.lastPass()) {
      return;
    }
    if (database.nextDue() > last) {
      database.passedUntil(last, database.nextDue());
      return;
    }
    new Ager(database, up).run();
  }

  private void run() {
    for (int slot = 0; slot < database.end(); slot++) {
      if (database.isLive(slot)) {
        enqueue(slot);
      }
    }
    while (!passes.isEmpty()) {
      Map.Entry<Long, SlotList> first = passes.pollFirstEntry();
      BitSet touched = new Pass(first.getKey(), first.getValue()).make();
      database.passedUntil(first.getKey(), Lifetimes.PAST);
      touched.stream().filter(database::isLive).forEach(this::enqueue);
    }
    database.passedUntil(last, nextDue);
  }

  private void enqueue(int slot) {
    long due = database.due(slot, !toldIdle.get(slot));
    if (due <= last) {
      long pass = database.nextPass(due);
      if (pass <= last) {
        passes.computeIfAbsent(pass, _ -> new SlotList()).add(slot);
        return;
      }
    }
    nextDue = Math.min(nextDue, database.due(slot, true));
  }

  /** One pass, at one time: v4 before v6, in each inbound before outbound. */
  private final class Pass {

    private final long now;

    /** The slots that this pass deals with; partners of the dead join them. */
    private final BitSet due = new BitSet();

    Pass(long now, SlotList slots) {
      this.now = now;
      slots.addTo(due);
    }

    /** Makes it; all the slots it dealt with. */
    BitSet make() {
      for (SaType type : Sweeps.TYPES) {
        for (boolean ipv4 : new boolean[] {true, false}) {
          for (int slot : table(type, ipv4, false)) {
            if (age(slot)) {
              buryOutboundPartner(slot);
            }
          }
          for (int slot : table(type, ipv4, true)) {
            if (age(slot)) {
              buryInboundPartner(slot);
            }
          }
        }
      }
      return due;
    }

    private int[] table(SaType type, boolean ipv4, boolean outbound) {
      IntPredicate inTable =
          slot -> {
            if (!due.get(slot) || !database.isLive(slot)) {
              return false;
            }
            Association association = database.association(slot);
            return association.isType(type)
                && association.isIpv4() == ipv4
                && association.inInbound() != outbound;
          };
      if (due.cardinality() > MANY) {
        return DumpOrder.of(database, outbound, inTable);
      }
      return DumpOrder.sorted(database, outbound, due.stream().filter(inTable).toArray());
    }

    /** Whether an SA of a pair has just died of age. */
    private boolean age(int slot) {
      Progress progress = database.progress(slot);
      Lifetimes lifetimes = progress.lifetimes();
      if (lifetimes.hardExpire() <= now) {
        if (progress.state() == SaState.LARVAL || progress.state() == SaState.DEAD) {
          database.remove(slot);
          return false;
        }
        Progress dead = progress.dead(now + database.settings().reapDelay());
        database.change(slot, dead);
        tell(slot, dead, ExtensionType.LIFETIME_HARD);
        return progress.isPaired();
      }
      if (progress.state() == SaState.MATURE && lifetimes.softExpire() <= now) {
        Progress dying = progress.with(SaState.DYING);
        database.change(slot, dying);
        tell(slot, dying, ExtensionType.LIFETIME_SOFT);
      } else if (progress.state() == SaState.MATURE
          && lifetimes.idleExpire() <= now
          && !toldIdle.get(slot)) {
        toldIdle.set(slot);
        tell(slot, progress, ExtensionType.X_LIFETIME_IDLE);
      }
      return false;
    }

    private void tell(int slot, Progress progress, ExtensionType kind) {
      up.accept(Description.expire(database.association(slot), progress, kind));
    }

    /** The outbound half dies in the same pass, and says so. */
    private void buryOutboundPartner(int slot) {
      int partner = cut(slot);
      if (partner != AssociationTable.ABSENT) {
        Progress progress = database.progress(partner);
        database.change(
            partner, progress.with(progress.lifetimes().withHardExpire(Lifetimes.PAST)));
        due.set(partner);
      }
    }

    /** The inbound half dies without a word. */
    private void buryInboundPartner(int slot) {
      int partner = cut(slot);
      if (partner != AssociationTable.ABSENT) {
        database.change(
            partner, database.progress(partner).dead(now + database.settings().reapDelay()));
        due.set(partner);
      }
    }

    private int cut(int slot) {
      int partner = database.partner(slot);
      database.change(slot, database.progress(slot).unpaired());
      if (partner != AssociationTable.ABSENT) {
        database.change(partner, database.progress(partner).unpaired());
      }
      return partner;
    }
  }
}
