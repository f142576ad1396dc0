package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import java.math.BigInteger;
import java.util.function.Consumer;

/** What a packet does to its SA: first use, bytes and their limits, idle timer, replay counter. */
final class Traffic {

  private static final int LAST_SEQUENCE = -1;

  private final Database database;

  Traffic(Database database) {
    this.database = database;
  }

  /** Whether the packet may pass. */
  boolean use(Packet packet, Consumer<Message> up) {
    int slot = database.find(packet.saType(), packet.destination(), packet.spi());
    if (slot == AssociationTable.ABSENT) {
      return false;
    }
    Association association = database.association(slot);
    Progress progress = database.progress(slot);
    if (progress.state() == SaState.LARVAL
        || progress.state() == SaState.DEAD
        || isReplayed(packet, association, progress)) {
      return false;
    }
    progress = touched(progress);
    long bytes = progress.usage().bytes() + packet.bytes();
    Lifetimes lifetimes = progress.lifetimes();
    if (isReached(bytes, lifetimes.hard().bytes())) {
      Progress dead = progress.dead(Lifetimes.PAST);
      database.change(slot, dead);
      up.accept(Description.expire(association, dead, ExtensionType.LIFETIME_HARD));
      return false;
    }
    Usage usage = progress.usage();
    progress = progress.with(new Usage(bytes, usage.useTime(), usage.lastUse(), usage.replay()));
    progress = counted(packet, association, progress);
    boolean softReached = progress.isBeforeDying() && isReached(bytes, lifetimes.soft().bytes());
    if (softReached) {
      progress = progress.with(SaState.DYING);
    }
    database.change(slot, progress);
    if (softReached) {
      up.accept(Description.expire(association, progress, ExtensionType.LIFETIME_SOFT));
    }
    return true;
  }

  private static boolean isReached(long bytes, long limit) {
    return limit != 0 && Long.compareUnsigned(bytes, limit) >= 0;
  }

  private Progress touched(Progress progress) {
    long now = database.now();
    Usage before = progress.usage();
    Usage usage =
        new Usage(
            before.bytes(), before.useTime() == 0 ? now : before.useTime(), now, before.replay());
    Lifetimes lifetimes = progress.lifetimes();
    if (before.useTime() == 0) {
      lifetimes = LifetimeMath.firstUsed(lifetimes, usage);
    }
    if (lifetimes.idleSeconds() != 0) {
      lifetimes = lifetimes.withIdleExpire(Lifetimes.after(now, lifetimes.idleSeconds()));
    }
    return progress.with(usage).with(lifetimes).withFlag(SaFlag.X_USED);
  }

  private static boolean isReplayed(Packet packet, Association association, Progress progress) {
    return packet.sequence().isPresent()
        && association.inInbound()
        && association.replayWindow() != 0
        && !progress
            .usage()
            .replay()
            .isNew(packet.sequence().getAsInt(), association.replayWindow());
  }

  /** The replay counter moves on; when it has no number left, the SA has no time left. */
  private static Progress counted(Packet packet, Association association, Progress progress) {
    ReplayWindow replay = progress.usage().replay();
    boolean exhausted;
    ReplayWindow moved;
    if (packet.sequence().isPresent()) {
      int sequence = packet.sequence().getAsInt();
      moved =
          association.replayWindow() != 0
              ? replay.with(sequence, association.replayWindow())
              : Integer.compareUnsigned(sequence, replay.counter()) > 0
                  ? ReplayWindow.at(sequence)
                  : replay;
      exhausted = moved.counter() == LAST_SEQUENCE;
    } else if (association.inOutbound()) {
      moved = new ReplayWindow(replay.counter() + 1, BigInteger.ZERO);
      exhausted = moved.counter() == 0 && association.replayWindow() != 0;
    } else {
      return progress;
    }
    Progress counted = progress.with(progress.usage().withReplay(moved));
    return exhausted ? counted.with(counted.lifetimes().withHardExpire(Lifetimes.PAST)) : counted;
  }
}
