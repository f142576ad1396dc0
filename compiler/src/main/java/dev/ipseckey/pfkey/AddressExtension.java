package dev.ipseckey.pfkey;

/**
 * {@code sadb_address} (RFC 2367 §2.3.3): outer, inner or NAT-T address.
 *
 * @param kind which of the six
 * @param protocol number of the upper-layer protocol, 0..255; 0 for any
 * @param prefixLength 0..255 as it was sent; counts for inner addresses only
 * @param address the address and port
 * @param words may be more than the address needs: an IPv4 address that came mapped keeps the room
 *     of an IPv6 one
 */
public record AddressExtension(
    ExtensionType kind, int protocol, int prefixLength, SocketAddress address, int words)
    implements Extension {

  public AddressExtension {
    if (!kind.isAddress()) {
      throw new IllegalArgumentException(kind + " is no address");
    }
    Unsigned.check8(protocol, "protocol");
    Unsigned.check8(prefixLength, "prefix length");
    Unsigned.check16(words, "words");
    if (words < wordsFor(address)) {
      throw new IllegalArgumentException(words + " words do not hold the address");
    }
  }

  /** An extension that is as long as it must be. */
  public static AddressExtension of(
      ExtensionType kind, int protocol, int prefixLength, SocketAddress address) {
    return new AddressExtension(kind, protocol, prefixLength, address, wordsFor(address));
  }

  private static int wordsFor(SocketAddress address) {
    return 1 + Math.ceilDiv(address.length(), 8);
  }

  @Override
  public int number() {
    return kind.number();
  }
}
