package dev.ipseckey.pfkey;

/** The socket address inside an address extension, in the layout of Solaris. */
public sealed interface SocketAddress {

  /** {@code AF_INET}. */
  int FAMILY_INET = 2;

  /** {@code AF_INET6}. */
  int FAMILY_INET6 = 26;

  /** The address family, 0..65535. */
  int family();

  /** The port, 0..65535; 0 for a family that is neither. */
  int port();

  /** Number of bytes it takes in an extension. */
  int length();

  /**
   * {@code sockaddr_in}, 16 bytes.
   *
   * @param port 0..65535; big-endian on the wire
   */
  record Inet(int port, IpAddress.V4 address) implements SocketAddress {

    public Inet {
      Unsigned.check16(port, "port");
    }

    @Override
    public int family() {
      return FAMILY_INET;
    }

    @Override
    public int length() {
      return 16;
    }
  }

  /**
   * {@code sockaddr_in6}, 32 bytes.
   *
   * @param port 0..65535; big-endian on the wire
   * @param flowInfo big-endian on the wire
   * @param scopeId 32 bits
   * @param sourceId 32 bits, only on Solaris
   */
  record Inet6(int port, int flowInfo, IpAddress.V6 address, int scopeId, int sourceId)
      implements SocketAddress {

    public Inet6 {
      Unsigned.check16(port, "port");
    }

    /** The address and port, everything else 0. */
    public static Inet6 of(int port, IpAddress.V6 address) {
      return new Inet6(port, 0, address, 0, 0);
    }

    @Override
    public int family() {
      return FAMILY_INET6;
    }

    @Override
    public int length() {
      return 32;
    }
  }

  /**
   * Any other family.
   *
   * @param data what follows the family
   */
  record Other(int family, Octets data) implements SocketAddress {

    public Other {
      Unsigned.check16(family, "family");
    }

    @Override
    public int port() {
      return 0;
    }

    @Override
    public int length() {
      return 2 + data.length();
    }
  }

  /** The socket address of the address's own family. */
  static SocketAddress of(int port, IpAddress address) {
    return switch (address) {
      case IpAddress.V4 v4 -> new Inet(port, v4);
      case IpAddress.V6 v6 -> Inet6.of(port, v6);
    };
  }
}
