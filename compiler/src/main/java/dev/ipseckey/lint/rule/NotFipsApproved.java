package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTH_ALG;
import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** Algorithms that FIPS 140 does not allow; SP 800-131A. */
final class NotFipsApproved implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NOT_FIPS_APPROVED;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(AUTH_ALG, ENCR_ALG);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.algorithm(AUTH_ALG) == AlgorithmNumbers.MD5) {
      add(sa, AUTH_ALG, "HMAC-MD5", "hmac-sha256", remarks);
    }
    switch (sa.algorithm(ENCR_ALG)) {
      case AlgorithmNumbers.DES -> add(sa, ENCR_ALG, "DES", "aes", remarks);
      case AlgorithmNumbers.TRIPLE_DES -> add(sa, ENCR_ALG, "3DES", "aes", remarks);
      case AlgorithmNumbers.BLOWFISH -> add(sa, ENCR_ALG, "Blowfish", "aes", remarks);
      case AlgorithmNumbers.CAMELLIA -> add(sa, ENCR_ALG, "Camellia", "aes", remarks);
      default -> {}
    }
  }

  private void add(SaCommand sa, Extension extension, String name, String better, Remarks remarks) {
    remarks.add(
        Diagnostic.of(id(), sa.given(extension).value(), "FIPS 140 does not allow " + name)
            .hint("use `" + better + "`"));
  }
}
