package dev.ipseckey.execute;

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

  static AddressExtension of(ExtensionType kind, IpAddress address, int port, int protocol, int prefixLength) {
    return AddressExtension.of(kind, protocol, prefixLength, SocketAddress.Inet6.of(port, new V6(address.high(), address.low())));
  }

  /** A NAT's port where its address is not told; the one place for an IPv4 socket address. */
  static AddressExtension portOnly(ExtensionType kind, int port) {
    return AddressExtension.of(kind, 0, 0, new SocketAddress.Inet(port, V4.UNSPECIFIED));
  }

  /** An address of a message in the form of the model. */
  static IpAddress model(SocketAddress address) {
    return switch (address) {
      case SocketAddress.Inet inet -> IpAddress.v4(inet.address().bits());
      case SocketAddress.Inet6 inet6 -> new IpAddress(inet6.address().high(), inet6.address().low());
      case SocketAddress.Other _ -> IpAddress.UNSPECIFIED;
    };
  }
}
