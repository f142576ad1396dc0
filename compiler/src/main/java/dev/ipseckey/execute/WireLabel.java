package dev.ipseckey.execute;

import dev.ipseckey.model.Argument;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.SensitivityExtension;
import java.util.Arrays;
import java.util.List;

/**
 * Labels in messages. The groups of the internal form are the protection domain, the level, and
 * each word of the bitmap.
 */
final class WireLabel {

  /** Says that packets do not carry the label. */
  private static final int IMPLICIT = 1;

  private WireLabel() {}

  static SensitivityExtension of(ExtensionType kind, Argument.Label label, boolean implicit) {
    List<String> groups = Arrays.asList(label.hex().substring(2).split("-", -1));
    int domain = (int) lowest(groups.getFirst(), Integer.BYTES);
    int level = groups.size() < 2 ? 0 : (int) lowest(groups.get(1), Byte.BYTES);
    List<Long> bitmap = groups.stream().skip(2).map(group -> lowest(group, Long.BYTES)).toList();
    return new SensitivityExtension(
        kind, domain, level, 0, implicit ? IMPLICIT : 0, bitmap, List.of());
  }

  /** The number of some hex digits as far as its field holds it. */
  private static long lowest(String digits, int bytes) {
    return Long.parseUnsignedLong(digits.substring(Math.max(0, digits.length() - 2 * bytes)), 16);
  }
}
