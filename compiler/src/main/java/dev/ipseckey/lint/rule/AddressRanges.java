package dev.ipseckey.lint.rule;

import dev.ipseckey.model.IpAddress;

/** Ranges of addresses that rules speak of; RFC 6890. */
final class AddressRanges {

  private static final int V4_LOOPBACK = 127;
  private static final int V4_MULTICAST = 0xe;

  private AddressRanges() {}

  static boolean isMulticast(IpAddress address) {
    return address.isV4() ? v4(address) >>> 28 == V4_MULTICAST : address.high() >>> 56 == 0xff;
  }

  static boolean isLoopback(IpAddress address) {
    return address.isV4()
        ? v4(address) >>> 24 == V4_LOOPBACK
        : address.scope() == IpAddress.Scope.LOOPBACK;
  }

  /** RFC 5737, RFC 3849, RFC 9637. */
  static boolean isForDocumentation(IpAddress address) {
    if (address.isV4()) {
      return switch (v4(address) >>> 8) {
        case 0xc0_00_02, 0xc6_33_64, 0xcb_00_71 -> true;
        default -> false;
      };
    }
    return address.high() >>> 32 == 0x2001_0db8L || address.high() >>> 44 == 0x3fff_0L;
  }

  private static int v4(IpAddress address) {
    return (int) address.low();
  }
}
