package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.AUTH_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** An algorithm without a key does nothing. */
final class MissingAuthKey implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.MISSING_AUTH_KEY;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(AUTH_ALG).lacking(AUTHKEY);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.algorithm(AUTH_ALG) != 0 && sa.type().isEsp()) {
      remarks.add(
          Diagnostic.of(
                  id(),
                  sa.given(AUTH_ALG).keyword(),
                  "without an `authkey` nothing is authenticated")
              .hint("add the key, or leave the algorithm out"));
    }
  }
}
