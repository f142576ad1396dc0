package dev.ipseckey.execute;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IpAddress.V4;
import dev.ipseckey.pfkey.IpAddress.V6;
import dev.ipseckey.pfkey.SocketAddress;

/** Addresses as ipseckey sends them: in an IPv6 socket address whatever their family is. */
final class WireAddress {

  /** Bits before the IPv4 address in its IPv6 form; RFC 4291 §2.5.5.2. */
  static final int MAPPED_PREFIX = 96;

  private WireAddress() {}

  static AddressExtension of(
      ExtensionType kind, IpAddress address, int port, int protocol, int prefixLength) {
    return AddressExtension.of(
        kind,
        protocol,
        prefixLength,
        SocketAddress.Inet6.of(port, new V6(address.high(), address.low())));
  }

  /** An outer address with the port and protocol of a command. */
  static AddressExtension outer(
      Slots given, ExtensionType kind, IpAddress address, Extension port) {
    return of(kind, address, given.number(port), given.number(Extension.PROTO), 0);
  }

  /** A NAT's port where its address is not told; the one place for an IPv4 socket address. */
  static AddressExtension portOnly(ExtensionType kind, int port) {
    return AddressExtension.of(kind, 0, 0, new SocketAddress.Inet(port, V4.UNSPECIFIED));
  }
}
