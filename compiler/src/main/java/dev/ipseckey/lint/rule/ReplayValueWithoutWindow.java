package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.REPLAY;
import static dev.ipseckey.language.Extension.REPLAY_VALUE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** Where no window is kept, nothing is counted. */
final class ReplayValueWithoutWindow implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.REPLAY_VALUE_WITHOUT_WINDOW;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(REPLAY_VALUE);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.number(REPLAY) == 0) {
      Argument value = sa.given(REPLAY_VALUE);
      remarks.add(
          Diagnostic.of(id(), value.keyword(), "without a replay window this has no effect")
              .hint("leave it out"));
    }
  }
}
