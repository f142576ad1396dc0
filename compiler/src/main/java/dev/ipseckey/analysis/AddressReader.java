package dev.ipseckey.analysis;

import dev.ipseckey.model.IpAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads IPv4 addresses of four decimal parts and IPv6 addresses as in RFC 4291 §2.2, without zone,
 * brackets or port.
 */
public final class AddressReader {

  private AddressReader() {}

  /** The address that a text is, if it is one. */
  public static Optional<IpAddress> literal(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return literal(bytes, 0, bytes.length);
  }

  /** The address at {@code text[start..end)}, if it is one. */
  static Optional<IpAddress> literal(byte[] text, int start, int end) {
    return Optional.ofNullable(read(text, start, end));
  }

  static @Nullable IpAddress read(byte[] text, int start, int end) {
    int at = start;
    while (at < end && HexDigits.value(text[at]) >= 0) {
      at++;
    }
    if (at == end) {
      return null;
    }
    if (text[at] == '.') {
      long v4 = readV4(text, start, end);
      return v4 < 0 ? null : IpAddress.v4((int) v4);
    }
    return text[at] == ':' ? readV6(text, start, end) : null;
  }

  /**
   * The 32 bits of a dotted address, or -1. A part with a leading zero is refused: readers differ
   * on whether it is octal.
   */
  private static long readV4(byte[] text, int start, int end) {
    long bits = 0;
    int parts = 0;
    int at = start;
    while (true) {
      int partStart = at;
      int part = 0;
      while (at < end && text[at] >= '0' && text[at] <= '9' && at - partStart < 3) {
        part = 10 * part + text[at] - '0';
        at++;
      }
      int digits = at - partStart;
      if (digits == 0 || part > 255 || digits > 1 && text[partStart] == '0') {
        return -1;
      }
      bits = bits << 8 | part;
      parts++;
      if (at == end) {
        return parts == 4 ? bits : -1;
      }
      if (text[at] != '.' || parts == 4) {
        return -1;
      }
      at++;
    }
  }

  private static @Nullable IpAddress readV6(byte[] text, int start, int end) {
    long high = 0;
    long low = 0;
    int groups = 0;
    int gap = -1;
    int at = start;
    if (text[at] == ':') {
      if (end - at < 2 || text[at + 1] != ':') {
        return null;
      }
      gap = 0;
      at += 2;
    }
    while (at < end) {
      int groupStart = at;
      int group = 0;
      while (at < end && at - groupStart < 4 && HexDigits.value(text[at]) >= 0) {
        group = group << 4 | HexDigits.value(text[at]);
        at++;
      }
      if (at < end && text[at] == '.' && groups <= 6) {
        long v4 = readV4(text, groupStart, end);
        if (v4 < 0) {
          return null;
        }
        high = high << 32 | low >>> 32;
        low = low << 32 | v4;
        groups += 2;
        at = end;
        break;
      }
      if (at == groupStart || groups == 8) {
        return null;
      }
      high = high << 16 | low >>> 48;
      low = low << 16 | group;
      groups++;
      if (at == end) {
        break;
      }
      if (text[at] != ':') {
        return null;
      }
      at++;
      if (at < end && text[at] == ':') {
        if (gap >= 0) {
          return null;
        }
        gap = groups;
        at++;
      } else if (at == end) {
        return null;
      }
    }
    return gap < 0
        ? groups == 8 ? new IpAddress(high, low) : null
        : groups > 7 ? null : spread(high, low, groups, gap);
  }

  /** Moves the groups behind the gap to the end and fills the gap with zeros. */
  private static IpAddress spread(long high, long low, int groups, int gap) {
    int behind = groups - gap;
    if (gap == 0) {
      return new IpAddress(high, low);
    }
    long tailHigh = behind <= 4 ? 0 : high & mask(behind - 4);
    long tailLow = behind >= 4 ? low : low & mask(behind);
    int shift = 16 * (8 - groups);
    long headHigh = high & ~tailHigh;
    long headLow = low & ~tailLow;
    long shiftedHigh =
        shift >= 64 ? headLow << shift - 64 : headHigh << shift | headLow >>> 64 - shift;
    long shiftedLow = shift >= 64 ? 0 : headLow << shift;
    return new IpAddress(shiftedHigh | tailHigh, shiftedLow | tailLow);
  }

  /** The lowest {@code groups} groups of 16 bits. */
  private static long mask(int groups) {
    return groups == 0 ? 0 : -1L >>> 64 - 16 * groups;
  }
}
