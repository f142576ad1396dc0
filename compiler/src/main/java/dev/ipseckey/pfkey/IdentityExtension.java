package dev.ipseckey.pfkey;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * {@code sadb_ident} (RFC 2367 §2.3.5).
 *
 * @param kind of the source or of the destination
 * @param identityType number of an {@link IdentityType}, 0..65535
 * @param numericId 0 on output, not looked at on input
 * @param data the identity, a NUL for text, filled up with zeros to whole words
 */
public record IdentityExtension(ExtensionType kind, int identityType, long numericId, Octets data)
    implements Extension {

  public IdentityExtension {
    if (!kind.isIdentity()) {
      throw new IllegalArgumentException(kind + " is no identity");
    }
    Unsigned.check16(identityType, "identity type");
    data = data.paddedTo(8);
  }

  /** An identity of text, ended by a NUL. */
  public static IdentityExtension of(
      ExtensionType kind, IdentityType type, String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    return new IdentityExtension(
        kind, type.number(), 0, Octets.of(Arrays.copyOf(bytes, bytes.length + 1)));
  }

  /** The text up to its NUL. */
  public String text(Charset charset) {
    int length = 0;
    while (length < data.length() && data.at(length) != 0) {
      length++;
    }
    return new String(data.bytes(), 0, length, charset);
  }

  @Override
  public int number() {
    return kind.number();
  }

  @Override
  public int words() {
    return 2 + data.length() / 8;
  }
}
