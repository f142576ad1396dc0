package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.ENCRKEY;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.KeyMaterial;
import java.util.HexFormat;

/** Keys that everybody has read in the manual page. */
final class ExampleKey implements Rule.OnSa {

  /** From ipseckey(8), EXAMPLES, of today and of older releases: public since they were printed. */
  private static final byte[][] PUBLISHED = {
    HexFormat.of().parseHex("d3b3be95dd3d688086d06c67c5e28482943142c9"),
    HexFormat.of().parseHex("be11a84eb75255e0d3add0c0cd9c5315"),
    HexFormat.of().parseHex("1234567890abcdef1234567890abcdef"),
    HexFormat.of().parseHex("bde359723576fdea08e56cbe876e24ad"),
    HexFormat.of().parseHex("be02938e7def2839"),
    HexFormat.of().parseHex("930987dbe09743ade09d92b4097d9e93"),
    HexFormat.of().parseHex("8bd4a52e10127deb")
  };

  @Override
  public DiagnosticId id() {
    return DiagnosticId.EXAMPLE_KEY;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(AUTHKEY, ENCRKEY);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, AUTHKEY, remarks);
    check(sa, ENCRKEY, remarks);
  }

  private void check(SaCommand sa, Extension extension, Remarks remarks) {
    sa.key(extension)
        .filter(ExampleKey::isPublished)
        .ifPresent(
            key ->
                remarks.add(
                    Diagnostic.of(
                            id(),
                            sa.given(extension).value(),
                            "this key is printed in the manual page")
                        .hint("take random bytes")));
  }

  private static boolean isPublished(KeyMaterial key) {
    for (byte[] published : PUBLISHED) {
      if (is(key, published)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(KeyMaterial key, byte[] published) {
    if (key.length() != published.length) {
      return false;
    }
    for (int at = 0; at < published.length; at++) {
      if (key.at(at) != (published[at] & 0xff)) {
        return false;
      }
    }
    return true;
  }
}
