package dev.ipseckey.execute;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.language.SaType;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IdentityExtension;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.KeyMaterial;
import dev.ipseckey.pfkey.Octets;
import dev.ipseckey.pfkey.PairExtension;
import dev.ipseckey.pfkey.ReplayExtension;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaFlag;
import dev.ipseckey.pfkey.SaState;
import dev.ipseckey.pfkey.SensitivityExtension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of a message that makes or changes an SA, in the order in which ipseckey(8) writes
 * them, and with its fill-ins: what a command leaves out is put in here and nowhere else.
 */
final class ChangeParts {

  private final List<dev.ipseckey.pfkey.Extension> parts = new ArrayList<>(12);

  private ChangeParts() {}

  static List<dev.ipseckey.pfkey.Extension> of(Slots given, SaType type, Route route) {
    ChangeParts parts = new ChangeParts();
    parts.addAll(given, type, route);
    return parts.parts;
  }

  private void addAll(Slots given, SaType type, Route route) {
    AddressExtension natRemote =
        nat(given, ExtensionType.X_ADDRESS_NATT_REM, Extension.NAT_REM, Extension.NAT_RPORT);
    AddressExtension natLocal =
        nat(given, ExtensionType.X_ADDRESS_NATT_LOC, Extension.NAT_LOC, Extension.NAT_LPORT);
    int flags = given.direction();
    flags |= given.has(Extension.PAIR_SPI) ? SaFlag.X_PAIRED.bit() : 0;
    flags |= given.hasInner() ? SaFlag.X_TUNNEL.bit() : 0;
    flags |= natLocal != null ? SaFlag.X_NATT_LOC.bit() : 0;
    flags |= natRemote != null ? SaFlag.X_NATT_REM.bit() : 0;
    add(
        new SaExtension(
            given.number(Extension.SPI),
            given.number(Extension.REPLAY),
            state(given),
            algorithm(given, Extension.AUTH_ALG),
            encryption(given, type),
            flags));
    if (given.has(Extension.PAIR_SPI)) {
      add(new PairExtension(given.number(Extension.PAIR_SPI)));
    }
    add(Limits.HARD.of(given));
    add(Limits.SOFT.of(given));
    add(Limits.IDLE.of(given));
    int reserved = given.number(Extension.RESERVED_BITS);
    add(key(given, ExtensionType.KEY_ENCRYPT, Extension.ENCRKEY, reserved));
    add(key(given, ExtensionType.KEY_AUTH, Extension.AUTHKEY, 0));
    add(identity(given, ExtensionType.IDENTITY_SRC, Extension.SRCIDTYPE));
    add(identity(given, ExtensionType.IDENTITY_DST, Extension.DSTIDTYPE));
    if (route.destination().isPresent()) {
      IpAddress to = route.destination().get();
      add(WireAddress.outer(given, ExtensionType.ADDRESS_DST, to, Extension.DPORT));
    }
    add(natRemote);
    add(natLocal);
    IpAddress from = route.source().orElse(IpAddress.UNSPECIFIED);
    add(WireAddress.outer(given, ExtensionType.ADDRESS_SRC, from, Extension.SPORT));
    if (given.hasInner()) {
      add(inner(given, ExtensionType.X_ADDRESS_INNER_SRC, Extension.ISRC, Extension.ISPORT));
      add(inner(given, ExtensionType.X_ADDRESS_INNER_DST, Extension.IDST, Extension.IDPORT));
    }
    if (given.has(Extension.REPLAY_VALUE)) {
      add(new ReplayExtension(given.number(Extension.REPLAY_VALUE), 0));
    }
    add(label(given, ExtensionType.SENSITIVITY, Extension.LABEL));
    add(label(given, ExtensionType.X_OUTER_SENS, Extension.OUTER_LABEL));
  }

  private void add(dev.ipseckey.pfkey.@Nullable Extension part) {
    if (part != null) {
      parts.add(part);
    }
  }

  private static int state(Slots given) {
    return given.get(Extension.STATE) instanceof Argument.State state
        ? state.state().number()
        : SaState.MATURE.number();
  }

  private static int algorithm(Slots given, Extension extension) {
    return given.get(extension) instanceof Argument.AlgorithmChoice choice ? choice.number() : 0;
  }

  /** ESP has to have an encryption algorithm, if only the one that does nothing. */
  private static int encryption(Slots given, SaType type) {
    int number = algorithm(given, Extension.ENCR_ALG);
    return number == 0 && type.isEsp() ? Algorithm.NULL_ENCRYPTION : number;
  }

  /**
   * @param reserved bits at the end of the key to mark
   */
  private static @Nullable KeyExtension key(
      Slots given, ExtensionType kind, Extension extension, int reserved) {
    return given.get(extension) instanceof Argument.Key key
        ? new KeyExtension(kind, key.key().bits(), reserved, KeyMaterial.of(key.key().bytes()))
        : null;
  }

  private static @Nullable IdentityExtension identity(
      Slots given, ExtensionType kind, Extension extension) {
    if (!(given.get(extension) instanceof Argument.Identity identity)) {
      return null;
    }
    byte[] text = identity.text().getBytes(StandardCharsets.UTF_8);
    return new IdentityExtension(
        kind, identity.type(), 0, Octets.of(Arrays.copyOf(text, text.length + 1)));
  }

  private static @Nullable AddressExtension nat(
      Slots given, ExtensionType kind, Extension address, Extension port) {
    if (!given.has(Extension.ENCAP)) {
      return null;
    }
    int number = given.number(port);
    AddressPattern pattern = given.address(address);
    Optional<IpAddress> known = pattern == null ? Optional.empty() : only(pattern);
    if (known.isPresent()) {
      return WireAddress.of(kind, known.get(), number, 0, 0);
    }
    return number == 0 ? null : WireAddress.portOnly(kind, number);
  }

  /** The half of a tunnel's inside that is not given is all of IPv6. */
  private static AddressExtension inner(
      Slots given, ExtensionType kind, Extension extension, Extension port) {
    int protocol = given.number(Extension.IPROTO);
    if (given.get(extension) instanceof Argument.InnerAddress inner) {
      Optional<IpAddress> address = only(inner.pattern());
      if (address.isPresent()) {
        return WireAddress.of(
            kind,
            address.get(),
            given.number(port),
            protocol,
            prefix(address.get(), inner.prefix()));
      }
    }
    return WireAddress.of(kind, IpAddress.UNSPECIFIED, given.number(port), protocol, 0);
  }

  /** A prefix length in IPv6 terms; one beyond IPv4's length is in them already. */
  private static int prefix(IpAddress address, OptionalInt written) {
    int whole = address.isV4() ? dev.ipseckey.pfkey.IpAddress.V4.UNSPECIFIED.width() : 128;
    int prefix = written.orElse(whole);
    return address.isV4() && prefix <= whole ? WireAddress.MAPPED_PREFIX + prefix : prefix;
  }

  /**
   * The one address of a pattern where names of several are refused; empty for a name that nobody
   * was to look up.
   */
  private static Optional<IpAddress> only(AddressPattern pattern) {
    return switch (pattern) {
      case AddressPattern.Literal(IpAddress address) -> Optional.of(address);
      case AddressPattern.ResolvedName(String _, List<IpAddress> addresses) ->
          Optional.of(addresses.getFirst());
      case AddressPattern.UnresolvedName _ -> Optional.empty();
    };
  }

  private static @Nullable SensitivityExtension label(
      Slots given, ExtensionType kind, Extension extension) {
    return given.get(extension) instanceof Argument.Label label
        ? WireLabel.of(kind, label, label.extension() == Extension.IMPLICIT_LABEL)
        : null;
  }
}
