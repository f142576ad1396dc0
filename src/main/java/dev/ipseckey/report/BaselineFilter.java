package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.report.Baseline.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Passes a report on without what a baseline knows. Errors of the language and of the SADB are told
 * all the same: a command with one fails, whatever anybody knows.
 */
public final class BaselineFilter implements Report {

  private final Report report;
  private final Set<String> known;
  private final boolean learns;
  private final Fingerprints fingerprints = new Fingerprints();
  private final List<Known> learned = new ArrayList<>();
  private String file = "";

  private BaselineFilter(Report report, Set<String> known, boolean learns) {
    this.report = report;
    this.known = known;
    this.learns = learns;
  }

  /** Leaves out what the baseline knows. */
  public static BaselineFilter leavingOut(Baseline baseline, Report report) {
    return new BaselineFilter(report, baseline.fingerprints(), false);
  }

  /** Leaves out everything that can be left out, for a new baseline. */
  public static BaselineFilter learning(Report report) {
    return new BaselineFilter(report, Set.of(), true);
  }

  /** What has been left out for a new baseline. */
  public Baseline learned() {
    return Baseline.of(learned);
  }

  @Override
  public void begin(String name) {
    file = name;
    report.begin(name);
  }

  @Override
  public void add(CommandFindings command) {
    List<Finding> left =
        command.findings().stream().filter(finding -> !isKnown(command, finding)).toList();
    if (!left.isEmpty()) {
      report.add(new CommandFindings(left, command.command()));
    }
  }

  private boolean isKnown(CommandFindings command, Finding finding) {
    if (finding.isError() && finding.id().layer() != Layer.LINT) {
      return false;
    }
    String fingerprint = fingerprints.of(file, command, finding);
    if (learns) {
      learned.add(new Known(file, finding.id().kebab(), fingerprint));
    }
    return learns || known.contains(fingerprint);
  }

  @Override
  public void end(Tally tally) {
    report.end(tally);
  }

  @Override
  public void fail(String reason) {
    report.fail(reason);
  }

  @Override
  public void close() {
    report.close();
  }
}
