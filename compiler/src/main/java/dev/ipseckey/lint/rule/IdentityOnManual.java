package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DSTIDTYPE;
import static dev.ipseckey.language.Extension.SRCIDTYPE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** Manual keys prove nothing of who has them; ipseckey(8), srcidtype. */
final class IdentityOnManual implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.IDENTITY_ON_MANUAL;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(SRCIDTYPE, DSTIDTYPE);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (argument instanceof Argument.Identity identity) {
        remarks.add(
            Diagnostic.of(
                    id(), identity.keyword(), "identities say little where keys are given by hand")
                .hint("leave it out unless something reads it"));
      }
    }
  }
}
