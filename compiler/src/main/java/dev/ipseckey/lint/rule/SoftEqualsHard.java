package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.SOFT_ADDTIME;
import static dev.ipseckey.language.Extension.SOFT_ALLOC;
import static dev.ipseckey.language.Extension.SOFT_BYTES;
import static dev.ipseckey.language.Extension.SOFT_USETIME;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** The warning comes when it is too late. */
final class SoftEqualsHard implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.SOFT_EQUALS_HARD;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(SOFT_BYTES, SOFT_ADDTIME, SOFT_USETIME, SOFT_ALLOC);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (LifetimeKind kind : LifetimeKind.all()) {
      long soft = sa.number(kind.soft());
      if (soft != 0 && soft == sa.number(kind.hard())) {
        remarks.add(
            Diagnostic.of(
                    id(),
                    sa.given(kind.soft()).value(),
                    "the soft lifetime ends together with the hard one")
                .hint("give a smaller value, to leave time for a new key")
                .related(sa.given(kind.hard()).value(), "the hard lifetime"));
      }
    }
  }
}
