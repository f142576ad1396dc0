package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DPORT;
import static dev.ipseckey.language.Extension.NAT_LPORT;
import static dev.ipseckey.language.Extension.NAT_RPORT;
import static dev.ipseckey.language.Extension.PROTO;
import static dev.ipseckey.language.Extension.REPLAY;
import static dev.ipseckey.language.Extension.SPORT;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.SaState;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** Says what holds without saying it. */
final class RedundantDefault implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.REDUNDANT_DEFAULT;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (isDefault(argument)) {
        remarks.add(
            Diagnostic.of(
                    id(),
                    argument.keyword().through(argument.value()),
                    "this holds without being said")
                .hint("leave it out")
                .fix(Edits.remove("leave it out", Safety.SAFE, sa, argument)));
      }
    }
  }

  /** Inner ports and protocols are left out: also 0 puts an SA into tunnel mode. */
  private static boolean isDefault(Argument argument) {
    return switch (argument) {
      case Argument.State state -> state.state() == SaState.MATURE;
      case Argument.Numeric numeric ->
          numeric.number() == 0
              && switch (numeric.extension()) {
                case REPLAY, PROTO, SPORT, DPORT, NAT_LPORT, NAT_RPORT -> true;
                default -> false;
              };
      default -> false;
    };
  }
}
