package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Extension;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.Header;
import dev.ipseckey.pfkey.KeyExtension;
import dev.ipseckey.pfkey.Message;
import dev.ipseckey.pfkey.MessageCodec;
import java.util.HexFormat;

/**
 * A message as one line of hex, little-endian.
 *
 * @param paranoid {@code -p}: each byte of a key is {@code XX}
 */
public record HexLine(boolean paranoid) {

  private static final int HEX_DIGITS = 2;

  /** Length, type, bits and reserved bits stand before the key itself. */
  private static final int KEY_HEADER = 8;

  public String of(Message message) {
    String digits = HexFormat.of().formatHex(MessageCodec.LITTLE_ENDIAN.encode(message));
    if (!paranoid) {
      return digits;
    }
    StringBuilder masked = new StringBuilder(digits);
    int start = Header.LENGTH;
    for (Extension extension : message.extensions()) {
      int end = start + 8 * extension.words();
      if (isKey(extension)) {
        int from = HEX_DIGITS * (start + KEY_HEADER);
        int to = HEX_DIGITS * keyEnd(extension, start, end);
        masked.replace(from, to, "X".repeat(to - from));
      }
      start = end;
    }
    return masked.toString();
  }

  private static boolean isKey(Extension extension) {
    return extension.number() == ExtensionType.KEY_AUTH.number()
        || extension.number() == ExtensionType.KEY_ENCRYPT.number();
  }

  /**
   * Padding is shown. In answers the reserved bits are a salt behind the key; a broken extension is
   * taken for key as a whole.
   */
  private static int keyEnd(Extension extension, int start, int end) {
    return extension instanceof KeyExtension key
        ? Math.min(end, start + KEY_HEADER + (key.bits() + key.reserved() + 7) / 8)
        : end;
  }
}
