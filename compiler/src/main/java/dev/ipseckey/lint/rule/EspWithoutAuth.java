package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTH_ALG;
import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** What is encrypted but not authenticated can be changed on the way; RFC 8221 §4. */
final class EspWithoutAuth implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.ESP_WITHOUT_AUTH;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(ENCR_ALG);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    int encryption = sa.algorithm(ENCR_ALG);
    if (sa.type().isEsp()
        && encryption != 0
        && encryption != AlgorithmNumbers.NULL
        && !AlgorithmNumbers.isCombined(encryption)
        && sa.algorithm(AUTH_ALG) == 0) {
      remarks.add(
          Diagnostic.of(
                  id(), sa.given(ENCR_ALG).value(), "packets are encrypted but not authenticated")
              .hint(
                  "add `auth_alg hmac-sha256` and an `authkey`: whoever is on the way can change them unseen"));
    }
  }
}
