package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.AKEY_PRESENT;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_LABEL;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_SAFLAGS;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_SASTATE;
import static dev.ipseckey.pfkey.DiagnosticCode.EKEY_PRESENT;
import static dev.ipseckey.pfkey.DiagnosticCode.INVALID_REPLAY;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_LIFETIME;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_SA;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.NONE;
import static dev.ipseckey.pfkey.DiagnosticCode.PAIR_SA_NOTFOUND;
import static dev.ipseckey.pfkey.DiagnosticCode.SA_NOTFOUND;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_DST;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_SRC;
import static dev.ipseckey.pfkey.ExtensionType.KEY_AUTH;
import static dev.ipseckey.pfkey.ExtensionType.KEY_ENCRYPT;
import static dev.ipseckey.pfkey.ExtensionType.LIFETIME_CURRENT;
import static dev.ipseckey.pfkey.ExtensionType.SA;
import static dev.ipseckey.pfkey.ExtensionType.X_KM_COOKIE;
import static dev.ipseckey.pfkey.ExtensionType.X_PAIR;
import static dev.ipseckey.pfkey.ExtensionType.X_REPLAY_VALUE;
import static dev.ipseckey.sadb.Refusal.invalidIf;
import static dev.ipseckey.sadb.Refusal.refuseIf;

import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import java.util.function.Consumer;

/** UPDATE and X_UPDATEPAIR (RFC 2367 §3.1.2, ipseckey(8), update and update-pair). */
final class Updates {

  private final Database database;
  private final Settings settings;
  private final Additions additions;
  private final LifetimeMath lifetimeMath;

  Updates(Database database, Additions additions, LifetimeMath lifetimeMath) {
    this.database = database;
    this.settings = database.settings();
    this.additions = additions;
    this.lifetimeMath = lifetimeMath;
  }

  void update(Request request, boolean pairToo, Consumer<Message> up) {
    invalidIf(!request.has(ADDRESS_DST), MISSING_DST);
    invalidIf(!request.has(ADDRESS_SRC), MISSING_SRC);
    invalidIf(!request.has(SA), MISSING_SA);
    int slot =
        database.find(
            request.type(), request.ip(ADDRESS_DST), request.sa().spi(), request.ip(ADDRESS_SRC));
    refuseIf(slot == AssociationTable.ABSENT, Errno.ESRCH, SA_NOTFOUND);
    Progress progress = database.progress(slot);
    if (progress.state() == SaState.LARVAL && !progress.isPaired()) {
      if (pairToo) {
        // It goes the way of a fresh ADD and runs into the larval SA itself.
        additions.add(request, up);
      } else {
        additions.fill(request, slot, up);
      }
      return;
    }
    int partner = database.partner(slot);
    check(request);
    checkChangeable(slot, request);
    if (partner != AssociationTable.ABSENT) {
      checkChangeable(partner, request);
    }
    checkNotTooEarly(slot, request);
    if (settings.isKernel()) {
      inPlace(slot, partner, pairToo, request);
    } else {
      allOrNothing(slot, partner, pairToo, request);
    }
    up.accept(request.echo());
  }

  /** What the message alone tells. */
  private void check(Request request) {
    invalidIf(request.has(KEY_AUTH), AKEY_PRESENT);
    invalidIf(request.has(KEY_ENCRYPT), EKEY_PRESENT);
    invalidIf(!isState(request.sa().state()), BAD_SASTATE);
    invalidIf(!SettableFlags.inUpdate(request.type(), request.sa().flags()), BAD_SAFLAGS);
    refuseIf(request.has(LIFETIME_CURRENT), Errno.EOPNOTSUPP, MISSING_LIFETIME);
    LifetimeRules.check(request);
    invalidIf(request.hasLabel() && !settings.labeled(), BAD_LABEL);
  }

  /** Everything is checked before anything is changed. */
  private void allOrNothing(int slot, int partner, boolean pairToo, Request request) {
    checkReplay(slot, request);
    int newPartner = AssociationTable.ABSENT;
    if (request.has(X_PAIR)) {
      switch (judgePair(slot, request)) {
        case Pairing.Verdict.Refused(var diagnostic) -> throw Refusal.invalid(diagnostic);
        case Pairing.Verdict.Undone _ -> {}
        case Pairing.Verdict.Link(int found) -> newPartner = found;
      }
    }
    change(slot, request);
    changeReplay(slot, request);
    if (pairToo && partner != AssociationTable.ABSENT) {
      change(partner, request);
    } else if (pairToo) {
      request.note(Note.NO_PAIR);
    }
    if (newPartner != AssociationTable.ABSENT) {
      Pairing.link(database, slot, newPartner);
    }
  }

  /** What was changed before a refusal stays changed. */
  private void inPlace(int slot, int partner, boolean pairToo, Request request) {
    change(slot, request);
    checkReplay(slot, request);
    changeReplay(slot, request);
    if (pairToo) {
      refuseIf(partner == AssociationTable.ABSENT, Errno.ESRCH, PAIR_SA_NOTFOUND);
      change(partner, request);
    }
    if (request.has(X_PAIR)) {
      switch (judgePair(slot, request)) {
        case Pairing.Verdict.Refused(var diagnostic) -> throw Refusal.invalid(diagnostic);
        case Pairing.Verdict.Undone _ -> database.change(slot, database.progress(slot).unpaired());
        case Pairing.Verdict.Link(int found) -> Pairing.link(database, slot, found);
      }
    }
  }

  private Pairing.Verdict judgePair(int slot, Request request) {
    Association association = database.association(slot);
    boolean inbound =
        association.isCloned()
            ? SaFlag.X_INBOUND.in(request.sa().flags())
            : association.inInbound();
    return Pairing.judge(
        database,
        association,
        database.progress(slot).isPaired(),
        inbound,
        ((PairExtension) request.required(X_PAIR)).spi(),
        request);
  }

  /** Cluster states can be asked for, but no SA here is ever idle: that takes a cluster. */
  private static boolean isState(int number) {
    return number == SaState.MATURE.number() || number == SaState.X_ACTIVE_ELSEWHERE.number();
  }

  private void checkChangeable(int slot, Request request) {
    Progress progress = database.progress(slot);
    refuseIf(progress.state() == SaState.DEAD, Errno.ESRCH, NONE);
    if (request.has(X_KM_COOKIE)) {
      Cookies.check(progress.cookie(), cookie(request));
    }
  }

  private void checkNotTooEarly(int slot, Request request) {
    SaState state = database.progress(slot).state();
    invalidIf(
        request.has(X_REPLAY_VALUE) && (state == SaState.MATURE || state == SaState.LARVAL),
        BAD_SASTATE);
  }

  private void checkReplay(int slot, Request request) {
    Association association = database.association(slot);
    invalidIf(
        request.has(X_REPLAY_VALUE)
            && association.replayWindow() != 0
            && isReceiving(association)
            && !database
                .progress(slot)
                .usage()
                .replay()
                .isNew(replayValue(request), association.replayWindow()),
        INVALID_REPLAY);
  }

  private void changeReplay(int slot, Request request) {
    Association association = database.association(slot);
    if (!request.has(X_REPLAY_VALUE) || association.replayWindow() == 0) {
      return;
    }
    Progress progress = database.progress(slot);
    int value = replayValue(request);
    ReplayWindow replay =
        isReceiving(association)
            ? progress.usage().replay().with(value, association.replayWindow())
            : ReplayWindow.at(value);
    Lifetimes lifetimes = progress.lifetimes();
    Lifetimes restarted =
        lifetimes.withIdleExpire(Lifetimes.after(database.now(), lifetimes.idleSeconds()));
    database.change(slot, progress.with(progress.usage().withReplay(replay)).with(restarted));
  }

  /** Whether the destination is known to be this host. */
  private boolean isReceiving(Association association) {
    return settings.classOf(association.destination()) == AddressClass.LOCAL;
  }

  private void change(int slot, Request request) {
    Progress progress = database.progress(slot);
    Progress changed = progress.with(lifetimeMath.updated(request, progress));
    database.change(
        slot,
        request.has(X_KM_COOKIE)
            ? changed.with(Cookies.merged(changed.cookie(), cookie(request)))
            : changed);
  }

  private static CookieExtension cookie(Request request) {
    return Cookies.normalised((CookieExtension) request.required(X_KM_COOKIE));
  }

  private static int replayValue(Request request) {
    return ((ReplayExtension) request.required(X_REPLAY_VALUE)).counter();
  }
}
