package dev.ipseckey.command;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.execute.Rehearsal;
import dev.ipseckey.execute.World;
import java.util.function.UnaryOperator;

/** Whether a check runs the commands on a scratch SADB, and what that is like. */
record RehearsalChoice(Settings settings, SadbChoice sadb) {

  /** What to do with each line of one file beside analysing it. */
  UnaryOperator<CheckedLine> of(AnalysisOptions options) {
    if (!settings.rehearses()) {
      return UnaryOperator.identity();
    }
    Rehearsal rehearsal =
        new Rehearsal(
            sadb.sadb(options.algorithms(), options.trustedExtensions()),
            sadb.clock().getAsLong(),
            settings.closedWorld() ? World.CLOSED : World.OPEN,
            options.numeric());
    return rehearsal::rehearse;
  }
}
