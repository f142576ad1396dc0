package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.LifetimeExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An SA as extensions: in full for GET, DUMP and DELETE, in short for EXPIRE. */
final class Description {

  private final Association association;
  private final Progress progress;
  private final List<Extension> extensions = new ArrayList<>(16);

  private Description(Association association, Progress progress) {
    this.association = association;
    this.progress = progress;
  }

  /** Everything there is to say, keys included, and {@code more} behind it. */
  static Message withKeys(
      Header header, Association association, Progress progress, Extension... more) {
    List<Extension> all = new Description(association, progress).all(true);
    Collections.addAll(all, more);
    return new Message(header, all);
  }

  static Message withoutKeys(Header header, Association association, Progress progress) {
    return new Message(header, new Description(association, progress).all(false));
  }

  /** The message that tells of a limit reached: {@code kind} is the hard, soft or idle lifetime. */
  static Message expire(Association association, Progress progress, ExtensionType kind) {
    Header header = Header.of(MessageType.EXPIRE, association.saType(), 0, 0);
    return new Message(header, new Description(association, progress).expiry(kind));
  }

  private List<Extension> all(boolean keys) {
    addSa();
    addCurrent();
    addLimits(ExtensionType.LIFETIME_HARD, progress.lifetimes().hard());
    addLimits(ExtensionType.LIFETIME_SOFT, progress.lifetimes().soft());
    addLimits(ExtensionType.X_LIFETIME_IDLE, progress.lifetimes().idle());
    addOuter();
    Extras extras = association.extras();
    addIfPresent(extras.natLocal());
    addIfPresent(extras.natRemote());
    addIfPresent(extras.innerSource());
    addIfPresent(extras.innerDestination());
    if (progress.hasCookie()) {
      extensions.add(progress.cookie());
    }
    if (keys) {
      addKey(ExtensionType.KEY_AUTH, association.authenticationKey());
      addKey(ExtensionType.KEY_ENCRYPT, association.encryptionKey());
    }
    addIfPresent(extras.sourceIdentity());
    addIfPresent(extras.destinationIdentity());
    addIfPresent(extras.label());
    addIfPresent(extras.outerLabel());
    if (progress.isPaired()) {
      extensions.add(new PairExtension(progress.otherSpi()));
    }
    int counter = progress.usage().replay().counter();
    if (counter != 0) {
      extensions.add(new ReplayExtension(counter, 0));
    }
    return extensions;
  }

  private List<Extension> expiry(ExtensionType kind) {
    addSa();
    addCurrent();
    Lifetimes lifetimes = progress.lifetimes();
    Limits limits =
        kind == ExtensionType.LIFETIME_HARD
            ? lifetimes.hard()
            : kind == ExtensionType.LIFETIME_SOFT ? lifetimes.soft() : lifetimes.idle();
    extensions.add(limits.as(kind));
    addOuter();
    if (SaFlag.X_TUNNEL.in(association.flags())) {
      addIfPresent(association.extras().innerSource());
      addIfPresent(association.extras().innerDestination());
    }
    return extensions;
  }

  private void addSa() {
    SaState state = progress.state();
    extensions.add(
        new SaExtension(
            association.spi(),
            association.replayWindow(),
            state.number(),
            association.authentication(),
            association.encryption(),
            association.flags() | progress.flags()));
  }

  private void addCurrent() {
    Usage usage = progress.usage();
    extensions.add(
        new LifetimeExtension(
            ExtensionType.LIFETIME_CURRENT, 0, usage.bytes(), progress.addTime(), usage.useTime()));
  }

  private void addLimits(ExtensionType kind, Limits limits) {
    if (!limits.isNone()) {
      extensions.add(limits.as(kind));
    }
  }

  /** The outer addresses. With inner ones the ports are theirs. */
  private void addOuter() {
    boolean inner = association.extras().innerSource() != null;
    addOuter(ExtensionType.ADDRESS_SRC, association.source(), inner ? 0 : association.sourcePort());
    addOuter(
        ExtensionType.ADDRESS_DST,
        association.destination(),
        inner ? 0 : association.destinationPort());
  }

  private void addOuter(ExtensionType kind, IpAddress address, int port) {
    extensions.add(
        AddressExtension.of(kind, association.protocol(), 0, SocketAddress.of(port, address)));
  }

  private void addKey(ExtensionType kind, StoredKey key) {
    if (key.isPresent()) {
      extensions.add(new KeyExtension(kind, key.bits(), key.saltBits(), key.material()));
    }
  }

  private void addIfPresent(@Nullable Extension extension) {
    if (extension != null) {
      extensions.add(extension);
    }
  }
}
