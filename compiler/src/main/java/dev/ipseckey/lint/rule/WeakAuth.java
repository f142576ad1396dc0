package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTH_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** HMAC-MD5 must not be used; RFC 8221 §6. */
final class WeakAuth implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.WEAK_AUTH;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(AUTH_ALG);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.algorithm(AUTH_ALG) == AlgorithmNumbers.MD5) {
      remarks.add(
          Diagnostic.of(id(), sa.given(AUTH_ALG).value(), "HMAC-MD5 is no longer trusted")
              .hint("use `hmac-sha256`, and a key of 256 bits"));
    }
  }
}
