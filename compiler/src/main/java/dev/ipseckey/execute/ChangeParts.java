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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The extensions of a message that makes or changes an SA, in the order in which ipseckey(8) writes
 * them, and with its fill-ins: what a command leaves out is put in here and nowhere else.
 */
final class ChangeParts {

  private ChangeParts() {}

  static List<dev.ipseckey.pfkey.Extension> of(Slots given, SaType type, Route route) {
    List<dev.ipseckey.pfkey.Extension> parts = new ArrayList<>();
    Optional<AddressExtension> natRemote =
        nat(given, ExtensionType.X_ADDRESS_NATT_REM, Extension.NAT_REM, Extension.NAT_RPORT);
    Optional<AddressExtension> natLocal =
        nat(given, ExtensionType.X_ADDRESS_NATT_LOC, Extension.NAT_LOC, Extension.NAT_LPORT);
    int flags = given.direction();
    flags |= given.has(Extension.PAIR_SPI) ? SaFlag.X_PAIRED.bit() : 0;
    flags |= given.hasInner() ? SaFlag.X_TUNNEL.bit() : 0;
    flags |= natLocal.isPresent() ? SaFlag.X_NATT_LOC.bit() : 0;
    flags |= natRemote.isPresent() ? SaFlag.X_NATT_REM.bit() : 0;
    parts.add(
        new SaExtension(
            given.number(Extension.SPI),
            given.number(Extension.REPLAY),
            state(given),
            algorithm(given, Extension.AUTH_ALG),
            encryption(given, type),
            flags));
    if (given.has(Extension.PAIR_SPI)) {
      parts.add(new PairExtension(given.number(Extension.PAIR_SPI)));
    }
    Limits.HARD.of(given).ifPresent(parts::add);
    Limits.SOFT.of(given).ifPresent(parts::add);
    Limits.IDLE.of(given).ifPresent(parts::add);
    key(given, ExtensionType.KEY_ENCRYPT, Extension.ENCRKEY, given.number(Extension.RESERVED_BITS))
        .ifPresent(parts::add);
    key(given, ExtensionType.KEY_AUTH, Extension.AUTHKEY, 0).ifPresent(parts::add);
    identity(given, ExtensionType.IDENTITY_SRC, Extension.SRCIDTYPE).ifPresent(parts::add);
    identity(given, ExtensionType.IDENTITY_DST, Extension.DSTIDTYPE).ifPresent(parts::add);
    route
        .destination()
        .ifPresent(
            to ->
                parts.add(
                    WireAddress.outer(given, ExtensionType.ADDRESS_DST, to, Extension.DPORT)));
    natRemote.ifPresent(parts::add);
    natLocal.ifPresent(parts::add);
    parts.add(
        WireAddress.outer(
            given,
            ExtensionType.ADDRESS_SRC,
            route.source().orElse(IpAddress.UNSPECIFIED),
            Extension.SPORT));
    if (given.hasInner()) {
      parts.add(inner(given, ExtensionType.X_ADDRESS_INNER_SRC, Extension.ISRC, Extension.ISPORT));
      parts.add(inner(given, ExtensionType.X_ADDRESS_INNER_DST, Extension.IDST, Extension.IDPORT));
    }
    if (given.has(Extension.REPLAY_VALUE)) {
      parts.add(new ReplayExtension(given.number(Extension.REPLAY_VALUE), 0));
    }
    labels(given, parts);
    return parts;
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
    return number == 0 && type.equals(SaType.ESP) ? Algorithm.NULL_ENCRYPTION : number;
  }

  /**
   * @param reserved bits at the end of the key to mark
   */
  private static Optional<KeyExtension> key(
      Slots given, ExtensionType kind, Extension extension, int reserved) {
    return given.get(extension) instanceof Argument.Key key
        ? Optional.of(
            new KeyExtension(kind, key.key().bits(), reserved, KeyMaterial.of(key.key().bytes())))
        : Optional.empty();
  }

  private static Optional<IdentityExtension> identity(
      Slots given, ExtensionType kind, Extension extension) {
    if (!(given.get(extension) instanceof Argument.Identity identity)) {
      return Optional.empty();
    }
    byte[] text = identity.text().getBytes(StandardCharsets.UTF_8);
    return Optional.of(
        new IdentityExtension(
            kind, identity.type(), 0, Octets.of(Arrays.copyOf(text, text.length + 1))));
  }

  private static Optional<AddressExtension> nat(
      Slots given, ExtensionType kind, Extension address, Extension port) {
    if (!given.has(Extension.ENCAP)) {
      return Optional.empty();
    }
    int number = given.number(port);
    Optional<IpAddress> known =
        given.get(address) instanceof Argument.Address nat ? only(nat.pattern()) : Optional.empty();
    return known
        .map(found -> WireAddress.of(kind, found, number, 0, 0))
        .or(() -> number == 0 ? Optional.empty() : Optional.of(WireAddress.portOnly(kind, number)));
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

  private static void labels(Slots given, List<dev.ipseckey.pfkey.Extension> parts) {
    if (given.get(Extension.LABEL) instanceof Argument.Label label) {
      parts.add(WireLabel.of(ExtensionType.SENSITIVITY, label, false));
    }
    if (given.get(Extension.OUTER_LABEL) instanceof Argument.Label label) {
      parts.add(
          WireLabel.of(
              ExtensionType.X_OUTER_SENS, label, label.extension() == Extension.IMPLICIT_LABEL));
    }
  }
}
