package dev.ipseckey.command;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.execute.Executor;
import dev.ipseckey.execute.Expansion;
import dev.ipseckey.execute.MessageBuilder;
import dev.ipseckey.execute.TrafficPort;
import dev.ipseckey.file.Unusable;
import dev.ipseckey.model.Command;
import dev.ipseckey.syntax.ShellWords;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code use}: simulated traffic through one SA of a simulated SADB.
 *
 * @param report is told of a line that names no SA, or one that is not there
 */
record TrafficExecution(SadbSession session, Consumer<CheckedLine> report) {

  /**
   * Sends traffic.
   *
   * @param words those behind {@code use}
   * @return whether all of it passed
   * @throws Misused if the words are no traffic
   * @throws Unusable if this SADB has none
   */
  boolean run(List<String> words) {
    TrafficWords traffic =
        TrafficWords.parse(words).orElseThrow(() -> new Misused("usage: " + TrafficWords.FORM));
    if (!(session.port() instanceof TrafficPort port)) {
      throw new Unusable(
          "use", "only a simulated SADB that is kept has traffic: a directory, or memory:");
    }
    AnalysisOptions options = session.options().in(Place.SHELL);
    CheckedLine named = found(new Analyser(options).analyse(ShellWords.read(traffic.locator())));
    if (named.hasError() || !(named.command().orElseThrow() instanceof Command.Get sa)) {
      report.accept(named);
      return false;
    }
    long passed = traffic.traffic().through(port, sa, new Expansion(options.numeric()));
    if (passed == traffic.traffic().packets()) {
      return true;
    }
    session
        .environment()
        .complain(
            "packet %d of %d did not pass: the SA is not usable, or at its hard limit of bytes"
                .formatted(passed + 1, traffic.traffic().packets()));
    return false;
  }

  /** The line, and what the SADB says if there is no such SA. */
  private CheckedLine found(CheckedLine line) {
    if (line.hasError()) {
      return line;
    }
    int pid = (int) ProcessHandle.current().pid();
    return new Executor(
            session.port(),
            new MessageBuilder(pid),
            new Expansion(session.options().numeric()),
            false,
            _ -> {})
        .run(line);
  }
}
