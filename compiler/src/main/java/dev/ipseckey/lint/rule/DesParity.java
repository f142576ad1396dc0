package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.ENCRKEY;
import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.KeyMaterial;
import dev.ipseckey.syntax.Word;
import java.util.HexFormat;
import java.util.List;

/** Each byte of a DES key has an odd number of one-bits; FIPS 46-3. */
final class DesParity implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.DES_PARITY;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(ENCRKEY);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    int algorithm = sa.algorithm(ENCR_ALG);
    if (algorithm != AlgorithmNumbers.DES && algorithm != AlgorithmNumbers.TRIPLE_DES) {
      return;
    }
    if (sa.given(ENCRKEY) instanceof Argument.Key key && !hasOddParity(key.key())) {
      Diagnostic found =
          Diagnostic.of(id(), key.value(), "not every byte of this key has odd parity")
              .hint("is it a key for something else, or mistyped? The parity bits are ignored");
      remarks.add(isPlain(sa, key) ? found.fix(withParity(key)) : found);
    }
  }

  private static boolean hasOddParity(KeyMaterial key) {
    for (int at = 0; at < key.length(); at++) {
      if (Integer.bitCount(key.at(at)) % 2 == 0) {
        return false;
      }
    }
    return true;
  }

  /** Digits for whole bytes and nothing else. */
  private static boolean isPlain(SaCommand sa, Argument.Key key) {
    Word word = sa.word(key.value());
    return !word.isQuoted()
        && key.key().bits() % 8 == 0
        && word.contentEnd() - word.contentStart() == 2 * key.key().length();
  }

  private static Fix withParity(Argument.Key key) {
    byte[] bytes = key.key().bytes();
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] ^= (byte) (Integer.bitCount(bytes[at] & 0xff) % 2 == 0 ? 1 : 0);
    }
    return new Fix(
        "set the parity bits",
        Safety.SUGGESTED,
        List.of(Edit.ofSecret(key.value(), HexFormat.of().formatHex(bytes))));
  }
}
