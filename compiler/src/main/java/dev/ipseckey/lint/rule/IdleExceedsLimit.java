package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.IDLE_ADDTIME;
import static dev.ipseckey.language.Extension.IDLE_USETIME;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** The SA is gone before it has been idle for so long. */
final class IdleExceedsLimit implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.IDLE_EXCEEDS_LIMIT;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(IDLE_ADDTIME, IDLE_USETIME);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (LifetimeKind kind : LifetimeKind.all()) {
      kind.idle().ifPresent(idle -> check(sa, kind, idle, remarks));
    }
  }

  /** If both limits are given, the SADB itself refuses the command. */
  private void check(SaCommand sa, LifetimeKind kind, Extension idle, Remarks remarks) {
    long soft = sa.number(kind.soft());
    long hard = sa.number(kind.hard());
    if (soft != 0 && hard != 0) {
      return;
    }
    long limit = soft == 0 ? hard : soft;
    if (limit != 0 && Long.compareUnsigned(sa.number(idle), limit) > 0) {
      Extension limiting = soft == 0 ? kind.hard() : kind.soft();
      remarks.add(
          Diagnostic.of(
                  id(),
                  sa.given(idle).value(),
                  "the idle time is longer than `"
                      + limiting.canonical()
                      + "`, so it has no effect")
              .hint("give a smaller value")
              .related(sa.given(limiting).value(), "the limit"));
    }
  }
}
