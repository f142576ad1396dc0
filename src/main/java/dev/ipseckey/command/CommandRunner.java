package dev.ipseckey.command;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Outcome;
import dev.ipseckey.model.Command;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs single commands on an open SADB, those too that print or save all SAs. For operands and the
 * prompt.
 */
final class CommandRunner {

  private final SadbSession session;
  private final Executor executor;
  private final Monitoring monitoring;

  CommandRunner(SadbSession session) {
    this.session = session;
    this.executor = session.executor(session.port());
    this.monitoring = new Monitoring(session, executor);
  }

  /**
   * Runs the command of a line, and adds what went wrong. Commands that need no SADB are none of
   * its business and count as done, and so does a monitor: see {@link #monitor}.
   *
   * @throws dev.ipseckey.file.Unusable if the file of {@code save} cannot be written
   */
  CheckedLine run(CheckedLine line) {
    return switch (line.command().map(this::run).orElseGet(Outcome.Done::new)) {
      case Outcome.Done() -> line;
      case Outcome.Failed(List<Diagnostic> reasons) -> line.with(reasons);
    };
  }

  /** Runs {@code monitor} or {@code passive_monitor} for as long as that is wanted. */
  Monitoring.End monitor(Command.Monitor command, BooleanSupplier wanted) {
    return monitoring.run(command, wanted);
  }

  private Outcome run(Command command) {
    return switch (command) {
      case Command.Dump dump -> session.printer().dump(executor, dump.word(), dump.type());
      case Command.Save save ->
          session.saver().save(executor, save.word(), save.type(), save.file());
      case Command.OnSa _, Command.Flush _ -> executor.run(command);
      case Command.Monitor _, Command.Help _, Command.Load _, Command.Exit _ -> new Outcome.Done();
    };
  }
}
