package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTH_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** HMAC-SHA-1 is on its way out; RFC 8221 §6. */
final class Sha1Auth implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.SHA1_AUTH;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(AUTH_ALG);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.algorithm(AUTH_ALG) == AlgorithmNumbers.SHA1) {
      remarks.add(
          Diagnostic.of(
                  id(), sa.given(AUTH_ALG).value(), "HMAC-SHA-1 still holds, but is on its way out")
              .hint("use `hmac-sha256`, and a key of 256 bits"));
    }
  }
}
