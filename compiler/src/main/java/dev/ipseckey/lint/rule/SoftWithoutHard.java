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
import dev.ipseckey.model.Argument;

/** A warning that nothing follows. */
final class SoftWithoutHard implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.SOFT_WITHOUT_HARD;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(SOFT_BYTES, SOFT_ADDTIME, SOFT_USETIME, SOFT_ALLOC);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (LifetimeKind kind : LifetimeKind.all()) {
      if (sa.number(kind.soft()) != 0 && sa.number(kind.hard()) == 0) {
        Argument soft = sa.given(kind.soft());
        remarks.add(
            Diagnostic.of(id(), soft.keyword(), "the SA is reported as dying, but never removed")
                .hint("give `" + kind.hard().canonical() + "` too"));
      }
    }
  }
}
