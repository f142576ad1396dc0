package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;

/** For the service manager, whose log others can read: not even masked commands go there. */
final class SilentReport implements Report {

  @Override
  public void begin(String file) {}

  @Override
  public void add(CommandFindings command) {}

  @Override
  public void end(Tally tally) {}

  @Override
  public void fail(String reason) {}

  @Override
  public void close() {}
}
