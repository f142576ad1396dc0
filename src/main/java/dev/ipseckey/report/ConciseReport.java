package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;
import java.io.PrintStream;

/** One line for each finding and nothing else: for grep, editors and problem matchers. */
public final class ConciseReport implements Report {

  private final PrintStream out;
  private String file = "";

  /** A report onto a stream, which stays open. */
  public ConciseReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(String name) {
    file = Printable.text(name);
  }

  @Override
  public void add(CommandFindings command) {
    for (Finding finding : command.findings()) {
      out.print(Headline.of(file, finding) + "\n");
    }
  }

  @Override
  public void end(Tally tally) {}

  @Override
  public void fail(String reason) {}

  @Override
  public void close() {
    out.flush();
  }
}
