package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.AddressExtension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageType;
import dev.ipseckey.pfkey.SaExtension;
import dev.ipseckey.pfkey.SaType;
import dev.ipseckey.pfkey.SocketAddress;

/** Messages that the words of the test commands cannot say. */
final class RawMessages {

  private RawMessages() {}

  static Message differentProtocols() {
    return get(6, "::", 17, "198.51.100.7");
  }

  /** A GET of SPI 1 with ends of their own family each. */
  static Message get(
      int sourceProtocol, String source, int destinationProtocol, String destination) {
    return Message.of(
        Header.of(MessageType.GET, SaType.ESP, 1, 1),
        new SaExtension(1, 0, 1, 0, 0, 0),
        AddressExtension.of(
            ExtensionType.ADDRESS_SRC, sourceProtocol, 0, SocketAddress.of(0, Command.ip(source))),
        AddressExtension.of(
            ExtensionType.ADDRESS_DST,
            destinationProtocol,
            0,
            SocketAddress.of(0, Command.ip(destination))));
  }
}
