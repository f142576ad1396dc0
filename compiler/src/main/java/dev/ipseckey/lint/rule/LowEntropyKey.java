package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.ENCRKEY;
import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.KeyMaterial;
import java.util.Optional;

/** A key that somebody made up. */
final class LowEntropyKey implements Rule.OnSa {

  private static final int TRIPLE_DES_BYTES = 24;
  private static final int DES_BYTES = 8;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.LOW_ENTROPY_KEY;
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
    if (!(sa.argument(extension).orElse(null) instanceof Argument.Key key)) {
      return;
    }
    Optional<KeyPattern> pattern = KeyPattern.of(key.key());
    if (pattern.isPresent()) {
      remarks.add(found(key, "this key is " + pattern.get().words()));
    } else if (extension == ENCRKEY
        && sa.algorithm(ENCR_ALG) == AlgorithmNumbers.TRIPLE_DES
        && firstIsLast(key.key())) {
      remarks.add(found(key, "the first and the last part of this 3DES key are the same"));
    }
  }

  private Diagnostic found(Argument.Key key, String message) {
    return Diagnostic.of(id(), key.value(), message).hint("take random bytes");
  }

  private static boolean firstIsLast(KeyMaterial key) {
    if (key.length() != TRIPLE_DES_BYTES) {
      return false;
    }
    for (int at = 0; at < DES_BYTES; at++) {
      if (key.at(at) != key.at(at + 2 * DES_BYTES)) {
        return false;
      }
    }
    return true;
  }
}
