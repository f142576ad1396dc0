package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.CookieExtension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.Octets;
import dev.ipseckey.pfkey.OpaqueExtension;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SensitivityExtension;
import dev.ipseckey.pfkey.SocketAddress;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An SA as one message from which it can be had back exactly: its full description, and in a
 * private extension what a description leaves out (tables, times, replay window).
 */
final class SavedState {

  /** An extension type that PF_KEY does not have. Little-endian like everything stored. */
  static final int EXTENSION = 0xff01;

  private static final int FIXED = 4 + 6 * Long.BYTES;

  private SavedState() {}

  static Message of(Association association, Progress progress) {
    Header header = Header.of(MessageType.DUMP, association.saType(), 0, 0);
    return Description.withKeys(header, association, progress, rest(association, progress));
  }

  private static OpaqueExtension rest(Association association, Progress progress) {
    Lifetimes lifetimes = progress.lifetimes();
    ReplayWindow replay = progress.usage().replay();
    byte[] seen = replay.seen().toByteArray();
    ByteBuffer out = ByteBuffer.allocate(FIXED + seen.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) (association.inInbound() ? 1 : 0))
        .put((byte) (association.inOutbound() ? 1 : 0));
    out.putShort((short) seen.length);
    out.putLong(lifetimes.hardExpire())
        .putLong(lifetimes.softExpire())
        .putLong(lifetimes.idleExpire());
    out.putLong(lifetimes.idleSeconds());
    out.putLong(progress.usage().lastUse());
    out.putInt(association.sourcePort()).putInt(association.destinationPort());
    out.put(seen);
    return new OpaqueExtension(EXTENSION, Octets.of(out.array()));
  }

  /** An SA, both halves. */
  record Restored(Association association, Progress progress) {}

  /** The SA of a message that {@link #of} has made; empty for any other. */
  static Optional<Restored> restore(Message message) {
    Optional<SaExtension> sa = message.first(SaExtension.class);
    Optional<OpaqueExtension> rest =
        message.first(OpaqueExtension.class).filter(opaque -> opaque.number() == EXTENSION);
    Optional<SaType> type = SaType.of(message.header().saType()).filter(Sweeps.TYPES::contains);
    Optional<IpAddress> source = message.address(ExtensionType.ADDRESS_SRC).flatMap(SavedState::ip);
    Optional<IpAddress> destination =
        message.address(ExtensionType.ADDRESS_DST).flatMap(SavedState::ip);
    if (sa.isEmpty()
        || rest.isEmpty()
        || type.isEmpty()
        || source.isEmpty()
        || destination.isEmpty()) {
      return Optional.empty();
    }
    Optional<SaState> state = SaState.of(sa.get().state());
    if (state.isEmpty()) {
      return Optional.empty();
    }
    try {
      Association.Draft draft =
          new Association.Draft(type.get(), sa.get().spi(), source.get(), destination.get());
      return Optional.of(restore(message, sa.get(), state.get(), draft, rest.get().body()));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static Restored restore(
      Message message, SaExtension sa, SaState state, Association.Draft draft, Octets rest) {
    ByteBuffer in = ByteBuffer.wrap(rest.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    draft.inbound = in.get() != 0;
    draft.outbound = in.get() != 0;
    int seenLength = in.getShort() & 0xffff;
    long hardExpire = in.getLong();
    long softExpire = in.getLong();
    long idleExpire = in.getLong();
    long idleSeconds = in.getLong();
    long lastUse = in.getLong();
    draft.sourcePort = in.getInt();
    draft.destinationPort = in.getInt();
    byte[] seen = new byte[seenLength];
    in.get(seen);

    draft.flags = sa.flags() & ~Progress.FLAGS;
    draft.protocol =
        message.address(ExtensionType.ADDRESS_DST).map(AddressExtension::protocol).orElse(0);
    draft.authentication = sa.authentication();
    draft.encryption = sa.encryption();
    draft.replayWindow = sa.replayWindow();
    draft.authenticationKey = key(message, ExtensionType.KEY_AUTH);
    draft.encryptionKey = key(message, ExtensionType.KEY_ENCRYPT);
    draft.extras = extras(message);

    LifetimeExtension current =
        message
            .lifetime(ExtensionType.LIFETIME_CURRENT)
            .orElse(new LifetimeExtension(ExtensionType.LIFETIME_CURRENT, 0, 0, 0, 0));
    int counter = message.first(ReplayExtension.class).map(ReplayExtension::counter).orElse(0);
    BigInteger window = seenLength == 0 ? BigInteger.ZERO : new BigInteger(seen);
    Usage usage =
        new Usage(current.bytes(), current.useTime(), lastUse, new ReplayWindow(counter, window));
    Lifetimes lifetimes =
        new Lifetimes(
            limits(message, ExtensionType.LIFETIME_HARD),
            limits(message, ExtensionType.LIFETIME_SOFT),
            limits(message, ExtensionType.X_LIFETIME_IDLE),
            hardExpire,
            softExpire,
            idleExpire,
            idleSeconds);
    Progress progress =
        new Progress(
            state,
            sa.flags() & Progress.FLAGS,
            message.first(PairExtension.class).map(PairExtension::spi).orElse(0),
            current.addTime(),
            lifetimes.equals(Lifetimes.NONE) ? Lifetimes.NONE : lifetimes,
            usage.equals(Usage.NONE) ? Usage.NONE : usage,
            message.first(CookieExtension.class).orElse(Progress.NO_COOKIE));
    return new Restored(draft.finish(), progress);
  }

  private static Optional<IpAddress> ip(AddressExtension extension) {
    return switch (extension.address()) {
      case SocketAddress.Inet inet -> Optional.of(inet.address());
      case SocketAddress.Inet6 inet6 -> Optional.of(inet6.address());
      case SocketAddress.Other _ -> Optional.empty();
    };
  }

  private static Limits limits(Message message, ExtensionType kind) {
    return message.lifetime(kind).map(Limits::of).orElse(Limits.NONE);
  }

  private static StoredKey key(Message message, ExtensionType kind) {
    return message.key(kind).map(SavedState::key).orElse(StoredKey.NONE);
  }

  private static StoredKey key(KeyExtension key) {
    byte[] bytes = key.data().first(StoredKey.bytes(key.bits(), key.reserved()));
    return new StoredKey(key.bits(), key.reserved(), KeyMaterial.of(bytes));
  }

  private static Extras extras(Message message) {
    Extras extras =
        new Extras(
            address(message, ExtensionType.X_ADDRESS_NATT_LOC),
            address(message, ExtensionType.X_ADDRESS_NATT_REM),
            address(message, ExtensionType.X_ADDRESS_INNER_SRC),
            address(message, ExtensionType.X_ADDRESS_INNER_DST),
            identity(message, ExtensionType.IDENTITY_SRC),
            identity(message, ExtensionType.IDENTITY_DST),
            label(message, ExtensionType.SENSITIVITY),
            label(message, ExtensionType.X_OUTER_SENS));
    return extras.isNone() ? Extras.NONE : extras;
  }

  private static @Nullable AddressExtension address(Message message, ExtensionType kind) {
    return message.address(kind).orElse(null);
  }

  private static @Nullable IdentityExtension identity(Message message, ExtensionType kind) {
    return message.identity(kind).orElse(null);
  }

  private static @Nullable SensitivityExtension label(Message message, ExtensionType kind) {
    for (var extension : message.extensions()) {
      if (extension instanceof SensitivityExtension label && label.kind() == kind) {
        return label;
      }
    }
    return null;
  }
}
