package dev.ipseckey.report;

import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * All there is to say of one command.
 *
 * @param findings in the order of the checks
 * @param command the whole command as it may be shown, on one line, with one blank between words
 *     and one {@code X} for each word that is hidden: the same when a key is changed
 */
public record CommandFindings(List<Finding> findings, String command) {

  public CommandFindings {
    findings = List.copyOf(findings);
  }

  /**
   * The first place with an error; empty if the command stands. A rule of lint may be told to speak
   * of errors, but keeps no command from being executed.
   */
  public Optional<Position> failedAt() {
    Optional<Position> first = Optional.empty();
    for (Finding finding : findings) {
      if (finding.isError() && finding.id().layer() != Layer.LINT) {
        Position start = finding.place().start();
        if (first.isEmpty() || start.compareTo(first.get()) < 0) {
          first = Optional.of(start);
        }
      }
    }
    return first;
  }
}
