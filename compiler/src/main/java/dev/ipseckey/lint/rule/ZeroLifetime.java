package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.HARD_ADDTIME;
import static dev.ipseckey.language.Extension.HARD_ALLOC;
import static dev.ipseckey.language.Extension.HARD_BYTES;
import static dev.ipseckey.language.Extension.HARD_USETIME;
import static dev.ipseckey.language.Extension.SOFT_ADDTIME;
import static dev.ipseckey.language.Extension.SOFT_ALLOC;
import static dev.ipseckey.language.Extension.SOFT_BYTES;
import static dev.ipseckey.language.Extension.SOFT_USETIME;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** A lifetime of 0 is the longest there is; ipseckey(8), soft_bytes. */
final class ZeroLifetime implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.ZERO_LIFETIME;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(
        SOFT_BYTES,
        HARD_BYTES,
        SOFT_ADDTIME,
        HARD_ADDTIME,
        SOFT_USETIME,
        HARD_USETIME,
        SOFT_ALLOC,
        HARD_ALLOC);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (argument instanceof Argument.Numeric numeric
          && numeric.number() == 0
          && LifetimeKind.isLifetime(numeric.extension())) {
        Diagnostic found =
            Diagnostic.of(id(), numeric.value(), "a lifetime of 0 sets no limit")
                .hint("leave it out, or give the limit that was meant");
        remarks.add(
            sa.isAdd() ? found.fix(Edits.remove("leave it out", Safety.SAFE, sa, numeric)) : found);
      }
    }
  }
}
