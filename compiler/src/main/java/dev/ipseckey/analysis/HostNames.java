package dev.ipseckey.analysis;

import org.jspecify.annotations.Nullable;

/** The form of host names: RFC 1123 §2.1, with {@code _} tolerated because resolvers do. */
final class HostNames {

  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;

  private HostNames() {}

  /**
   * What keeps {@code text[start..end)}, which is no address, from being a host name; null if
   * nothing does.
   */
  static @Nullable String fault(byte[] text, int start, int end, boolean prefixAllowed) {
    boolean numeric = true;
    boolean colon = false;
    for (int i = start; i < end; i++) {
      byte b = text[i];
      numeric &= b >= '0' && b <= '9' || b == '.';
      colon |= b == ':';
      switch (b) {
        case '/' -> {
          return prefixAllowed
              ? "only one / can stand in an address"
              : "only inner addresses take a prefix: `isrc` and `idst`";
        }
        case '%' -> {
          return "no zone can be given";
        }
        case '[', ']' -> {
          return "write an IPv6 address without brackets";
        }
        default -> {}
      }
    }
    if (start == end) {
      return "an address is missing before the /";
    }
    if (colon) {
      return "this is neither an IPv6 address nor a host name; a port has a keyword of its own";
    }
    if (numeric) {
      return "an IPv4 address has four parts from 0 to 255, without leading zeros";
    }
    return labelFault(text, start, end);
  }

  private static @Nullable String labelFault(byte[] text, int start, int end) {
    if (end - start > LONGEST_NAME) {
      return "a host name has at most " + LONGEST_NAME + " characters";
    }
    int labelStart = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text[i] == '.') {
        boolean trailingDot = i == end && i == labelStart && i > start;
        if (i == labelStart && !trailingDot) {
          return "a part of the host name is empty";
        }
        if (i - labelStart > LONGEST_LABEL) {
          return "a part of a host name has at most " + LONGEST_LABEL + " characters";
        }
        if (!trailingDot && (text[labelStart] == '-' || text[i - 1] == '-')) {
          return "no part of a host name begins or ends with -";
        }
        labelStart = i + 1;
      } else if (!isNameCharacter(text[i])) {
        return "host names are made of letters, digits, - and .";
      }
    }
    return null;
  }

  private static boolean isNameCharacter(byte b) {
    int lower = b | 0x20;
    return b > 0 && lower >= 'a' && lower <= 'z' || b >= '0' && b <= '9' || b == '-' || b == '_';
  }
}
