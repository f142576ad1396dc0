package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.KeyMaterial;
import java.util.HexFormat;

/**
 * Bytes of a key as two hex digits each, or as XX.
 *
 * @param hidden whether as XX
 */
record KeyDigits(boolean hidden) {

  private static final HexFormat HEX = HexFormat.of();

  /** Bytes {@code from} to {@code to}, as far as there are any. */
  void append(KeyMaterial key, int from, int to, StringBuilder out) {
    int end = Math.min(to, key.length());
    if (from >= end) {
      return;
    }
    if (hidden) {
      out.repeat("XX", end - from);
    } else {
      HEX.formatHex(out, key.bytes(), from, end);
    }
  }
}
