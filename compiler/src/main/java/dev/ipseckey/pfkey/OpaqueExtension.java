package dev.ipseckey.pfkey;

import java.util.Arrays;

/**
 * An extension of an unknown type, or of a known type in a length or shape that its layout does not
 * have.
 *
 * @param number its type, 0..65535
 * @param body everything behind length and type, filled up with zeros to whole words
 */
public record OpaqueExtension(int number, Octets body) implements Extension {

  public OpaqueExtension {
    Unsigned.check16(number, "extension type");
    int words = Math.ceilDiv(4 + body.length(), 8);
    if (8 * words - 4 != body.length()) {
      body = Octets.of(Arrays.copyOf(body.bytes(), 8 * words - 4));
    }
  }

  @Override
  public int words() {
    return (4 + body.length()) / 8;
  }
}
