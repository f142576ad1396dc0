package dev.ipseckey.report;

import dev.ipseckey.source.Position;
import java.util.List;
import java.util.Optional;

/** All there is to say of one command, in the order of the checks. */
public record CommandFindings(List<Finding> findings) {

  public CommandFindings {
    findings = List.copyOf(findings);
  }

  /** The first place with an error; empty if the command stands. */
  public Optional<Position> failedAt() {
    return findings.stream()
        .filter(Finding::isError)
        .map(finding -> finding.place().start())
        .min(Position::compareTo);
  }
}
