package dev.ipseckey.execute;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SocketAddress;
import java.util.Optional;

/**
 * What tells an SA from all others; RFC 2367 §2.3.1.
 *
 * @param type number of the SA type
 */
public record SaName(int type, IpAddress destination, int spi) {

  /** The SA that a message is about, if it names one. */
  public static Optional<SaName> of(Message message) {
    return message
        .first(SaExtension.class)
        .flatMap(
            sa ->
                address(message, ExtensionType.ADDRESS_DST)
                    .map(to -> new SaName(message.header().saType(), to, sa.spi())));
  }

  /** An address of a message, IPv4 as such. */
  static Optional<IpAddress> address(Message message, ExtensionType kind) {
    return message
        .address(kind)
        .map(AddressExtension::address)
        .flatMap(
            socket ->
                switch (socket) {
                  case SocketAddress.Inet inet -> Optional.of(inet.address());
                  case SocketAddress.Inet6 inet6 -> Optional.of(inet6.address().unmapped());
                  case SocketAddress.Other _ -> Optional.empty();
                });
  }
}
