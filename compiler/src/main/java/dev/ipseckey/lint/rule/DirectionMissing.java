package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.INBOUND;
import static dev.ipseckey.language.Extension.OUTBOUND;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** The kernel guesses which way an SA goes. */
final class DirectionMissing implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.DIRECTION_MISSING;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.lacking(INBOUND, OUTBOUND);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    remarks.add(
        Diagnostic.of(id(), sa.word(), "the direction of this SA is left to be guessed")
            .hint("say `inbound` or `outbound`"));
  }
}
