package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.ExtensionType;
import java.util.Optional;

/**
 * The six addresses of an SA: how each is tagged when it is printed, and which keywords give it.
 */
enum AddressKind {
  SOURCE(ExtensionType.ADDRESS_SRC, "SRC: ", "Source", "src ", "sport"),
  DESTINATION(ExtensionType.ADDRESS_DST, "DST: ", "Destination", "dst ", "dport"),
  INNER_SOURCE(ExtensionType.X_ADDRESS_INNER_SRC, "INS: ", "Inner source", "isrc ", "isport"),
  INNER_DESTINATION(
      ExtensionType.X_ADDRESS_INNER_DST, "IND: ", "Inner destination", "idst ", "idport"),
  NAT_LOCAL(ExtensionType.X_ADDRESS_NATT_LOC, "NLC: ", "NAT-T local", "nat_loc  ", "nat_lport"),
  NAT_REMOTE(ExtensionType.X_ADDRESS_NATT_REM, "NRM: ", "NAT-T remote", "nat_rem  ", "nat_rport");

  private final ExtensionType type;
  private final String tag;
  private final String title;
  private final String keyword;
  private final String portKeyword;

  AddressKind(ExtensionType type, String tag, String title, String keyword, String portKeyword) {
    this.type = type;
    this.tag = tag;
    this.title = title;
    this.keyword = keyword;
    this.portKeyword = portKeyword;
  }

  static Optional<AddressKind> of(ExtensionType type) {
    for (AddressKind kind : values()) {
      if (kind.type == type) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Three letters, colon, blank. */
  String tag() {
    return tag;
  }

  String title() {
    return title;
  }

  /** With the blanks that {@code save} writes behind it. */
  String keyword() {
    return keyword;
  }

  String portKeyword() {
    return portKeyword;
  }

  boolean isInner() {
    return this == INNER_SOURCE || this == INNER_DESTINATION;
  }

  boolean isNat() {
    return this == NAT_LOCAL || this == NAT_REMOTE;
  }
}
