package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTH_ALG;
import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** CCM and GCM authenticate themselves; RFC 4106, RFC 4309. */
final class AuthWithCombinedMode implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.AUTH_WITH_COMBINED_MODE;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(AUTH_ALG);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (AlgorithmNumbers.isCombined(sa.algorithm(ENCR_ALG)) && sa.algorithm(AUTH_ALG) != 0) {
      remarks.add(
          Diagnostic.of(
                  id(),
                  sa.given(AUTH_ALG).keyword(),
                  "the cipher authenticates already: this costs time and space in each packet")
              .hint("leave the authentication algorithm and its key out")
              .related(sa.given(ENCR_ALG).value(), "the cipher"));
    }
  }
}
