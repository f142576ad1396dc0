package dev.ipseckey.sadb;

import static dev.ipseckey.pfkey.DiagnosticCode.BAD_AALG;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_CTX;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_EALG;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_LABEL;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_SAFLAGS;
import static dev.ipseckey.pfkey.DiagnosticCode.BAD_SASTATE;
import static dev.ipseckey.pfkey.DiagnosticCode.ENCR_NOTSUPP;
import static dev.ipseckey.pfkey.DiagnosticCode.INNER_AF_MISMATCH;
import static dev.ipseckey.pfkey.DiagnosticCode.INVALID_REPLAY;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_AKEY;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_DST;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_EKEY;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_INNER_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_NATT_LOC;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_NATT_REM;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_SA;
import static dev.ipseckey.pfkey.DiagnosticCode.MISSING_SRC;
import static dev.ipseckey.pfkey.DiagnosticCode.NONE;
import static dev.ipseckey.pfkey.DiagnosticCode.PAIR_INAPPROPRIATE;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_DST;
import static dev.ipseckey.pfkey.ExtensionType.ADDRESS_SRC;
import static dev.ipseckey.pfkey.ExtensionType.KEY_AUTH;
import static dev.ipseckey.pfkey.ExtensionType.KEY_ENCRYPT;
import static dev.ipseckey.pfkey.ExtensionType.LIFETIME_CURRENT;
import static dev.ipseckey.pfkey.ExtensionType.SA;
import static dev.ipseckey.pfkey.ExtensionType.X_ADDRESS_INNER_DST;
import static dev.ipseckey.pfkey.ExtensionType.X_ADDRESS_INNER_SRC;
import static dev.ipseckey.pfkey.ExtensionType.X_ADDRESS_NATT_LOC;
import static dev.ipseckey.pfkey.ExtensionType.X_ADDRESS_NATT_REM;
import static dev.ipseckey.pfkey.ExtensionType.X_KM_COOKIE;
import static dev.ipseckey.pfkey.ExtensionType.X_PAIR;
import static dev.ipseckey.pfkey.ExtensionType.X_REPLAY_VALUE;
import static dev.ipseckey.sadb.Refusal.invalidIf;
import static dev.ipseckey.sadb.Refusal.refuseIf;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.Errno;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** ADD, and the UPDATE that fills a larval SA (RFC 2367 §3.1.3, ipseckey(8), add). */
final class Additions {

  private static final int IP_IN_IP = 4;
  private static final int IPV6_IN_IP = 41;
  private static final int UDP = 17;

  private final Database database;
  private final Settings settings;
  private final KeyRules keyRules;
  private final LifetimeMath lifetimeMath;
  private final Beginnings beginnings = new Beginnings();

  Additions(Database database, LifetimeMath lifetimeMath) {
    this.database = database;
    this.settings = database.settings();
    this.keyRules = new KeyRules(settings.algorithms());
    this.lifetimeMath = lifetimeMath;
  }

  void add(Request request, Consumer<Message> up) {
    int slot = store(request, AssociationTable.ABSENT);
    int flags = database.association(slot).flags() | database.progress(slot).flags();
    request.replace(request.sa().withFlags(flags));
    up.accept(request.echo());
  }

  /** Turns a larval SA into one with keys. */
  void fill(Request request, int larval, Consumer<Message> up) {
    store(request, larval);
    up.accept(request.echo());
  }

  /** What the message alone tells. */
  private void check(Request request) {
    invalidIf(!request.has(ADDRESS_SRC), MISSING_SRC);
    invalidIf(!request.has(ADDRESS_DST), MISSING_DST);
    invalidIf(!request.has(SA), MISSING_SA);
    SaExtension sa = request.sa();
    if (request.type() == SaType.AH) {
      invalidIf(!request.has(KEY_AUTH), MISSING_AKEY);
      invalidIf(!isState(sa.state()), BAD_SASTATE);
      invalidIf(sa.encryption() != 0, ENCR_NOTSUPP);
    } else {
      boolean nullEncryption = sa.encryption() == EncryptionAlgorithm.NULL;
      invalidIf(!request.has(KEY_ENCRYPT) && !nullEncryption, MISSING_EKEY);
      invalidIf(!isState(sa.state()), BAD_SASTATE);
      invalidIf(sa.encryption() == 0, BAD_EALG);
      invalidIf(nullEncryption && sa.authentication() == 0, BAD_AALG);
    }
    invalidIf(!SettableFlags.inAdd(request.type(), sa.flags()), BAD_SAFLAGS);
    LifetimeRules.check(request);
    boolean natLocal = SaFlag.X_NATT_LOC.in(sa.flags());
    invalidIf(natLocal && !request.has(X_ADDRESS_NATT_LOC), MISSING_NATT_LOC);
    boolean natRemote = SaFlag.X_NATT_REM.in(sa.flags());
    invalidIf(natRemote && !request.has(X_ADDRESS_NATT_REM), MISSING_NATT_REM);
    refuseIf(request.has(LIFETIME_CURRENT), Errno.EOPNOTSUPP, NONE);
    if (request.hasLabel() && !settings.labeled()) {
      refuseIf(request.type() == SaType.AH, Errno.EOPNOTSUPP, NONE);
      throw Refusal.invalid(BAD_LABEL);
    }
  }

  /**
   * Makes an SA.
   *
   * @param larval the one that it takes the place of, or {@link AssociationTable#ABSENT}
   * @return its slot
   */
  private int store(Request request, int larval) {
    check(request);
    SaExtension sa = request.sa();
    IpAddress source = request.ip(ADDRESS_SRC);
    IpAddress destination = request.ip(ADDRESS_DST);
    Association.Draft draft = new Association.Draft(request.type(), sa.spi(), source, destination);
    draft.authentication = sa.authentication();
    draft.encryption = sa.encryption();
    if (request.has(KEY_AUTH)) {
      draft.authenticationKey =
          keyRules.authenticationKey(sa.authentication(), request.key(KEY_AUTH));
    }
    if (request.has(KEY_ENCRYPT)) {
      draft.encryptionKey = keyRules.encryptionKey(sa.encryption(), request.key(KEY_ENCRYPT));
    }

    Placement placement = Placement.of(request.type(), sa.flags(), source, destination, database);
    if (request.has(X_PAIR)) {
      invalidIf(placement.isCloned(), PAIR_INAPPROPRIATE);
      if (placement.guessed()) {
        request.note(Note.DEPENDS_ON_LOCAL_ADDRESSES);
      }
    }
    checkTunnel(request);
    boolean keysWork =
        keyRules.work(
            sa.authentication(), draft.authenticationKey, sa.encryption(), draft.encryptionKey);
    invalidIf(!keysWork, BAD_CTX);
    checkReplayValue(request);
    int twin = database.find(request.type(), destination, sa.spi());
    refuseIf(twin != AssociationTable.ABSENT && twin != larval, Errno.EEXIST, NONE);

    fillAddresses(draft, request);
    draft.inbound = placement.inbound();
    draft.outbound = placement.outbound();
    draft.replayWindow = source.isUnspecified() ? 0 : sa.replayWindow();
    int flags = storedFlags(request, draft, placement);
    draft.flags = flags & ~Progress.FLAGS;
    Progress progress = progress(request, flags & Progress.FLAGS, placement);

    if (request.has(X_ADDRESS_INNER_DST)) {
      fillProtocol(request);
    }
    return insert(request, draft.finish(), progress, larval);
  }

  private int insert(Request request, Association association, Progress progress, int larval) {
    if (!request.has(X_PAIR)) {
      replaceLarval(larval);
      return database.add(association, progress);
    }
    int otherSpi = ((PairExtension) request.required(X_PAIR)).spi();
    return switch (Pairing.judge(
        database, association, false, association.inInbound(), otherSpi, request)) {
      case Pairing.Verdict.Link _ -> {
        replaceLarval(larval);
        int slot = database.add(association, progress);
        // Adding may have moved the slots.
        Pairing.link(
            database, slot, database.findMirrored(association, otherSpi, association.inInbound()));
        yield slot;
      }
      case Pairing.Verdict.Undone _ -> {
        replaceLarval(larval);
        yield database.add(association, progress.unpaired());
      }
      case Pairing.Verdict.Refused(var diagnostic) -> {
        replaceLarval(larval);
        if (settings.isKernel()) {
          // It stays behind dead, and keeps its place from being taken, until the ager comes round.
          database.add(association, progress.unpaired().dead(Lifetimes.PAST));
        }
        throw Refusal.invalid(diagnostic);
      }
    };
  }

  private void replaceLarval(int larval) {
    if (larval != AssociationTable.ABSENT) {
      database.remove(larval);
    }
  }

  private static boolean isState(int number) {
    return number == SaState.MATURE.number() || number == SaState.X_ACTIVE_ELSEWHERE.number();
  }

  private static void checkTunnel(Request request) {
    if (request.has(X_ADDRESS_INNER_DST)) {
      int protocol = outerProtocol(request);
      refuseIf(
          protocol != 0 && protocol != tunnelProtocol(request),
          Errno.EPROTOTYPE,
          INNER_AF_MISMATCH);
    } else {
      invalidIf(SaFlag.X_TUNNEL.in(request.sa().flags()), MISSING_INNER_SRC);
    }
  }

  private static int tunnelProtocol(Request request) {
    return request.ip(X_ADDRESS_INNER_DST) instanceof IpAddress.V4 ? IP_IN_IP : IPV6_IN_IP;
  }

  private static int outerProtocol(Request request) {
    int protocol = request.address(ADDRESS_DST).protocol();
    return protocol != 0 ? protocol : request.address(ADDRESS_SRC).protocol();
  }

  private static void checkReplayValue(Request request) {
    if (request.has(X_REPLAY_VALUE)) {
      ReplayExtension replay = (ReplayExtension) request.required(X_REPLAY_VALUE);
      refuseIf(
          replay.counter() == 0 && replay.wideCounter() != 0, Errno.EOPNOTSUPP, INVALID_REPLAY);
    }
  }

  private int storedFlags(Request request, Association.Draft draft, Placement placement) {
    int flags = request.sa().flags() | placement.flags();
    if (!request.has(X_PAIR) && !settings.isKernel()) {
      flags &= ~SaFlag.X_PAIRED.bit();
    }
    int innerProtocol = request.has(X_ADDRESS_INNER_DST) ? innerProtocol(request) : 0;
    if ((outerProtocol(request) | innerProtocol | draft.sourcePort | draft.destinationPort) != 0) {
      flags |= SaFlag.X_UNIQUE.bit();
    }
    EncryptionAlgorithm encryption = keyRules.encryption(request.sa().encryption());
    if (encryption != null && encryption.combinedMode()) {
      flags |= SaFlag.X_EALG1.bit();
    }
    if (encryption != null && encryption.counterMode()) {
      flags |= SaFlag.X_EALG2.bit();
    }
    return flags;
  }

  private static int innerProtocol(Request request) {
    int protocol = request.address(X_ADDRESS_INNER_DST).protocol();
    return protocol != 0 ? protocol : request.address(X_ADDRESS_INNER_SRC).protocol();
  }

  /** Gives both ends of a tunnel the protocol of what is inside. */
  private static void fillProtocol(Request request) {
    for (ExtensionType kind : List.of(ADDRESS_SRC, ADDRESS_DST)) {
      AddressExtension end = request.address(kind);
      request.replace(
          new AddressExtension(
              kind, tunnelProtocol(request), end.prefixLength(), end.address(), end.words()));
    }
  }

  private static void fillAddresses(Association.Draft draft, Request request) {
    boolean tunnel = request.has(X_ADDRESS_INNER_DST);
    draft.protocol = tunnel ? tunnelProtocol(request) : outerProtocol(request);
    int innerSourcePort = request.port(X_ADDRESS_INNER_SRC);
    int innerDestinationPort = request.port(X_ADDRESS_INNER_DST);
    boolean innerPorts = (innerSourcePort | innerDestinationPort) != 0;
    draft.sourcePort = innerPorts ? innerSourcePort : request.port(ADDRESS_SRC);
    draft.destinationPort = innerPorts ? innerDestinationPort : request.port(ADDRESS_DST);
    Extras extras =
        new Extras(
            nat(request, SaFlag.X_NATT_LOC, X_ADDRESS_NATT_LOC),
            nat(request, SaFlag.X_NATT_REM, X_ADDRESS_NATT_REM),
            tunnel ? inner(request, X_ADDRESS_INNER_SRC, draft.sourcePort) : null,
            tunnel ? inner(request, X_ADDRESS_INNER_DST, draft.destinationPort) : null,
            Identities.normalised(request.identityOrNull(ExtensionType.IDENTITY_SRC)),
            Identities.normalised(request.identityOrNull(ExtensionType.IDENTITY_DST)),
            request.labelOrNull(ExtensionType.SENSITIVITY),
            request.labelOrNull(ExtensionType.X_OUTER_SENS));
    draft.extras = extras.isNone() ? Extras.NONE : extras;
  }

  private static @Nullable AddressExtension nat(Request request, SaFlag flag, ExtensionType kind) {
    return flag.in(request.sa().flags())
        ? AddressExtension.of(kind, UDP, 0, SocketAddress.of(request.port(kind), request.ip(kind)))
        : null;
  }

  private static AddressExtension inner(Request request, ExtensionType kind, int port) {
    return AddressExtension.of(
        kind,
        innerProtocol(request),
        request.address(kind).prefixLength(),
        SocketAddress.of(port, request.ip(kind)));
  }

  private Progress progress(Request request, int flags, Placement placement) {
    SaState state = SaState.of(request.sa().state()).orElseThrow();
    boolean fuzzed = placement.outbound() && !placement.isCloned();
    Lifetimes lifetimes = lifetimeMath.added(request, fuzzed, beginnings);
    Progress progress = beginnings.progress(state, flags, database.now(), lifetimes);
    if (request.has(X_REPLAY_VALUE)) {
      int counter = ((ReplayExtension) request.required(X_REPLAY_VALUE)).counter();
      progress = progress.with(Usage.NONE.withReplay(ReplayWindow.at(counter)));
    }
    if (request.has(X_KM_COOKIE)) {
      progress = progress.with(Cookies.normalised((CookieExtension) request.required(X_KM_COOKIE)));
    }
    return progress;
  }
}
