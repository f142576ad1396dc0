package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.STATE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** The original takes states by name only. */
final class NumericState implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NUMERIC_STATE;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(STATE);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.given(STATE) instanceof Argument.State state) {
      String text = sa.word(state.value()).text();
      if (Character.isDigit(text.charAt(0))) {
        String word = state.state().word();
        remarks.add(
            Diagnostic.of(id(), state.value(), "a state by its number")
                .hint("write `" + word + "`: not every ipseckey takes numbers here")
                .fix(Fix.of("write `" + word + "`", Safety.SAFE, state.value(), word)));
      }
    }
  }
}
