package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.ENCRKEY;
import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** ESP that anybody can read along; RFC 2410. */
final class NullEncryption implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NULL_ENCRYPTION;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (!sa.type().isEsp()) {
      return;
    }
    int algorithm = sa.algorithm(ENCR_ALG);
    if (algorithm == AlgorithmNumbers.NULL) {
      remarks.add(
          Diagnostic.of(id(), sa.given(ENCR_ALG).value(), "this SA does not encrypt")
              .as(Severity.INFO));
    } else if (algorithm == 0 && !sa.has(ENCRKEY)) {
      Diagnostic found =
          Diagnostic.of(id(), sa.word(), "without `encr_alg` this SA does not encrypt")
              .as(Severity.WARNING)
              .hint("say `encr_alg null` if that is meant");
      remarks.add(
          sa.has(ENCR_ALG)
              ? found
              : found.fix(Edits.append("say it", Safety.SAFE, sa, "encr_alg null")));
    }
  }
}
