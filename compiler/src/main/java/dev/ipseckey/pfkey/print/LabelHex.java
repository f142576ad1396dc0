package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.SensitivityExtension;

/**
 * The hexadecimal form of a sensitivity label: protection domain, level, and each word of the
 * bitmap, joined by hyphens.
 */
final class LabelHex {

  private LabelHex() {}

  static String text(SensitivityExtension label) {
    StringBuilder text = new StringBuilder("0x").append(Integer.toHexString(label.domain()));
    text.append('-').append(Integer.toHexString(label.sensitivityLevel()));
    for (long word : label.sensitivityBitmap()) {
      text.append('-').append(Long.toHexString(word));
    }
    return text.toString();
  }
}
