package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.INBOUND;
import static dev.ipseckey.language.Extension.OUTBOUND;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** An SA for both directions can have no pair. */
final class DirectionConflict implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.DIRECTION_CONFLICT;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(INBOUND);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.has(OUTBOUND)) {
      remarks.add(
          Diagnostic.of(id(), sa.given(OUTBOUND).keyword(), "this SA is stored for both directions")
              .hint("one SA for each direction is safer, and can be paired")
              .related(sa.given(INBOUND).keyword(), "the other direction"));
    }
  }
}
