package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.OUTER_LABEL;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** A label outside that differs from the one inside; ipseckey(8), outer-label. */
final class LabelBypass implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.LABEL_BYPASS;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(OUTER_LABEL);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    Argument label = sa.given(OUTER_LABEL);
    remarks.add(
        Diagnostic.of(id(), label.keyword(), "this label can lead traffic around the label policy")
            .hint("be sure that the networks on the way may carry it"));
  }
}
