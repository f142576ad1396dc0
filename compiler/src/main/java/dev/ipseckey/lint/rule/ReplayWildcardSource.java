package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.REPLAY;
import static dev.ipseckey.language.Extension.SRC;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** Without a source there is nobody whose packets could be counted. */
final class ReplayWildcardSource implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.REPLAY_WILDCARD_SOURCE;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(REPLAY);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.number(REPLAY) != 0 && !sa.has(SRC)) {
      Argument replay = sa.given(REPLAY);
      remarks.add(
          Diagnostic.of(id(), replay.keyword(), "without `src` the replay window is set to 0")
              .hint("give the source, or leave the window out")
              .fix(Edits.remove("leave it out", Safety.SAFE, sa, replay)));
    }
  }
}
