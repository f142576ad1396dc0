package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.KeyExtension;
import java.util.function.Consumer;

/**
 * The lines of a key extension, whose two counts of bits differ by the way that the message goes.
 */
record KeyLines(KeyDigits digits, Consumer<String> warnings) {

  /** As the SADB answers: the key's own bits, and those of the salt behind it. */
  void fromSadb(String tag, String kind, KeyExtension key, StringBuilder out) {
    int keyBytes = Math.ceilDiv(key.bits(), 8);
    int saltBytes = key.reserved() / 8;
    heading(tag, kind, key, keyBytes + saltBytes, out);
    digits.append(key.data(), 0, keyBytes, out);
    if (key.reserved() != 0) {
      out.append('[');
      digits.append(key.data(), keyBytes, keyBytes + saltBytes, out);
      out.append(']');
    }
    out.append('/').append(key.bits());
    if (key.reserved() != 0) {
      out.append('+').append(key.reserved());
    }
    out.append('\n');
  }

  /** As it is sent: all that was given, in one number of bits. */
  void toSadb(String tag, String kind, KeyExtension key, StringBuilder out) {
    int bytes = Math.ceilDiv(key.bits(), 8);
    heading(tag, kind, key, bytes, out);
    digits.append(key.data(), 0, bytes, out);
    out.append('/').append(key.bits()).append('\n');
  }

  private void heading(String tag, String kind, KeyExtension key, int bytes, StringBuilder out) {
    if (bytes > key.data().length()) {
      warnings.accept(key.kind().name() + " has fewer bytes than its count of bits needs");
    }
    out.append(tag).append(kind).append(" key.\n").append(tag);
  }
}
