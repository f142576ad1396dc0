package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.WellKnownNumbers;

/** Names for numbers that the language knows by number only. */
final class Numbers {

  private Numbers() {}

  /** What a protocol number stands for, as the rest of a sentence. */
  static String protocol(int number) {
    return switch (number) {
      case 0 -> ": any.";
      case 4 -> ": IPv4 inside IP, a tunnel.";
      case 41 -> ": IPv6 inside IP, a tunnel.";
      default -> WellKnownNumbers.protocolName(number).map(name -> ": " + name + ".").orElse(".");
    };
  }

  /** What a port is known for, as a sentence of its own. */
  static String service(int port) {
    return switch (port) {
      case 500 -> " IKE.";
      case 4500 -> " ESP and IKE through a NAT.";
      default -> "";
    };
  }
}
