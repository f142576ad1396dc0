package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;
import dev.ipseckey.config.FailOn;

/** Passes a report on, and sees whether anything in it makes a check fail. */
public final class FailureWatch implements Report {

  private final Report report;
  private FailOn failOn = FailOn.ERROR;
  private boolean failed;

  public FailureWatch(Report report) {
    this.report = report;
  }

  @Override
  public void failOn(FailOn mildest) {
    failOn = mildest;
    report.failOn(mildest);
  }

  /** Whether there was one. */
  public boolean failed() {
    return failed;
  }

  @Override
  public void begin(String file) {
    report.begin(file);
  }

  @Override
  public void add(CommandFindings command) {
    for (Finding finding : command.findings()) {
      failed |= failOn.includes(finding.severity());
    }
    report.add(command);
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
