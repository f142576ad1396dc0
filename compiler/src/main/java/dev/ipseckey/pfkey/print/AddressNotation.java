package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.IpAddress;

/**
 * Addresses as {@code inet_ntop} writes them: unlike RFC 5952 it ends an IPv4-compatible address in
 * dotted form.
 */
final class AddressNotation {

  private AddressNotation() {}

  static String text(IpAddress address) {
    return switch (address) {
      case IpAddress.V4 v4 -> v4.toString();
      case IpAddress.V6 v6 ->
          isCompatible(v6) ? "::" + new IpAddress.V4((int) v6.low()) : v6.toString();
    };
  }

  /**
   * Six groups of zeros and then one that is none: with a seventh the run of zeros is longer, and
   * nothing is dotted.
   */
  private static boolean isCompatible(IpAddress.V6 address) {
    return address.high() == 0 && address.low() >>> 32 == 0 && address.low() >>> 16 != 0;
  }
}
