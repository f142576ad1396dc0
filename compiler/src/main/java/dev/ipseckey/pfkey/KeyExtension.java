package dev.ipseckey.pfkey;

/**
 * {@code sadb_key} (RFC 2367 §2.3.4). Input and output differ: towards the SADB {@code bits} counts
 * key, salt and initial vector, and {@code reserved} the bits of the initial vector at the end;
 * from the SADB {@code bits} counts the key alone and {@code reserved} the salt behind it.
 *
 * @param kind authentication or encryption
 * @param bits 0..65535
 * @param reserved 0..65535
 * @param data key, then salt, then initial vector, filled up with zeros to whole words
 */
public record KeyExtension(ExtensionType kind, int bits, int reserved, KeyMaterial data)
    implements Extension {

  public KeyExtension {
    if (!kind.isKey()) {
      throw new IllegalArgumentException(kind + " is no key");
    }
    Unsigned.check16(bits, "bits");
    Unsigned.check16(reserved, "reserved");
    data = data.paddedTo(8);
  }

  @Override
  public int number() {
    return kind.number();
  }

  @Override
  public int words() {
    return 1 + data.length() / 8;
  }
}
