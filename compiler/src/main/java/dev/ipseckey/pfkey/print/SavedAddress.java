package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.IpAddress;

/**
 * The line of an address in a saved command.
 *
 * @param prefixLength as it came in the message, 0..255
 * @param port 0 for none
 */
record SavedAddress(AddressKind kind, IpAddress address, int prefixLength, int port) {

  String line(boolean loadable) {
    String prefix = loadable ? loadablePrefix() : prefix();
    // In front of a prefix the language wants an IPv4 address to look like one.
    String text =
        AddressNotation.text(loadable && !prefix.isEmpty() ? address.unmapped() : address);
    return "    "
        + kind.keyword()
        + text
        + prefix
        + (port == 0 ? "" : " " + kind.portKeyword() + " " + port);
  }

  /** Whether the language has such a prefix; the SADB checks inner ones only. */
  boolean hasPossiblePrefix() {
    return !kind.isInner() || prefixLength <= address.width();
  }

  private String prefix() {
    return prefixLength == 0 || prefixLength == address.width() ? "" : "/" + prefixLength;
  }

  /**
   * Only inner addresses take a prefix, and without one they are hosts. In front of a mapped
   * address there are 96 bits more.
   */
  private String loadablePrefix() {
    if (!kind.isInner() || prefixLength == address.width()) {
      return "";
    }
    return "/" + Math.max(0, prefixLength - (address.width() - address.unmapped().width()));
  }
}
