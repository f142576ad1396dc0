package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.SocketAddress;

/** The lines of an address extension. */
record AddressLines(PrintOptions options, Names names) {

  void append(AddressKind kind, AddressExtension address, StringBuilder out) {
    heading(kind, address.protocol(), out);
    out.append(kind.tag());
    switch (address.address()) {
      case SocketAddress.Inet inet ->
          line("AF_INET", inet.port(), inet.address(), address.prefixLength(), out);
      case SocketAddress.Inet6 inet6 ->
          line("AF_INET6", inet6.port(), inet6.address(), address.prefixLength(), out);
      case SocketAddress.Other _ -> {}
    }
    out.append('\n');
  }

  /** An address that cannot be read: the second line is its tag. */
  void appendUnreadable(AddressKind kind, int protocol, StringBuilder out) {
    heading(kind, protocol, out);
    out.append(kind.tag()).append('\n');
  }

  private void heading(AddressKind kind, int protocol, StringBuilder out) {
    out.append(kind.tag()).append(kind.title()).append(" address (proto=").append(protocol);
    if (!options.numeric()) {
      out.append('/')
          .append(protocol == 0 ? "<unspecified>" : names.protocol(protocol).orElse("<unknown>"));
    }
    out.append(")\n");
  }

  private void line(
      String family, int port, IpAddress address, int prefixLength, StringBuilder out) {
    out.append(family)
        .append(": port ")
        .append(port)
        .append(", ")
        .append(AddressNotation.text(address));
    if (prefixLength != 0) {
      out.append('/').append(prefixLength);
    }
    if (!options.numeric()) {
      out.append(' ').append(host(address));
    }
    out.append('.');
  }

  private String host(IpAddress address) {
    if (address.isUnspecified()) {
      return "<unspecified>";
    }
    return names.host(address.unmapped()).map(host -> "(" + host + ")").orElse("<unknown>");
  }
}
