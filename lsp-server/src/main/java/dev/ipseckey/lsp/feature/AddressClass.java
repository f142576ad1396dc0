package dev.ipseckey.lsp.feature;

import dev.ipseckey.model.IpAddress;

/** What an address is for; IANA's special-purpose address registries. */
enum AddressClass {
  UNSPECIFIED("unspecified"),
  LOOPBACK("loopback"),
  LINK_LOCAL("link-local"),
  SITE_LOCAL("site-local, which RFC 3879 deprecates"),
  PRIVATE("private"),
  SHARED("shared by carriers"),
  DOCUMENTATION("for documentation"),
  MULTICAST("multicast"),
  BROADCAST("broadcast"),
  GLOBAL("global unicast");

  private final String word;

  AddressClass(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static AddressClass of(IpAddress address) {
    return address.isV4() ? ofV4((int) address.low()) : ofV6(address);
  }

  private static AddressClass ofV4(int bits) {
    int first = bits >>> 24;
    int two = bits >>> 16;
    int three = bits >>> 8;
    if (bits == 0) {
      return UNSPECIFIED;
    }
    if (bits == -1) {
      return BROADCAST;
    }
    if (first == 127) {
      return LOOPBACK;
    }
    if (first >>> 4 == 0xe) {
      return MULTICAST;
    }
    if (two == 0xa9fe) {
      return LINK_LOCAL;
    }
    if (first == 10 || two == 0xc0a8 || bits >>> 20 == 0xac1) {
      return PRIVATE;
    }
    if (bits >>> 22 == 0x6440_0000 >>> 22) {
      return SHARED;
    }
    return three == 0xc00002 || three == 0xc63364 || three == 0xcb0071 ? DOCUMENTATION : GLOBAL;
  }

  private static AddressClass ofV6(IpAddress address) {
    long high = address.high();
    if (high >>> 56 == 0xff) {
      return MULTICAST;
    }
    if (high >>> 32 == 0x2001_0db8L || high >>> 44 == 0x3fff0L) {
      return DOCUMENTATION;
    }
    if (high >>> 57 == 0x7e) {
      return PRIVATE;
    }
    return switch (address.scope()) {
      case UNSPECIFIED -> UNSPECIFIED;
      case LOOPBACK -> LOOPBACK;
      case LINK_LOCAL -> LINK_LOCAL;
      case SITE_LOCAL -> SITE_LOCAL;
      case V4_COMPATIBLE, GLOBAL -> GLOBAL;
    };
  }
}
