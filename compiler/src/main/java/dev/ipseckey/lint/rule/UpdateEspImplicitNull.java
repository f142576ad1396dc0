package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** What the original sends for an algorithm that is not named. */
final class UpdateEspImplicitNull implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.UPDATE_ESP_IMPLICIT_NULL;
  }

  @Override
  public Interest interest() {
    return Interest.IN_UPDATES;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.type().isEsp() && !sa.has(ENCR_ALG)) {
      remarks.add(
          Diagnostic.of(id(), sa.word(), "without `encr_alg` the original sends `null` here")
              .hint("an SADB does not change the algorithm of an SA"));
    }
  }
}
