package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;
import java.io.PrintStream;

/** One line for each finding and nothing else: for grep, editors and problem matchers. */
public final class ConciseReport implements Report {

  private final Draft text;
  private String file = "";

  /** A report onto a stream, which stays open. */
  public ConciseReport(PrintStream out) {
    text = new Draft(out);
  }

  @Override
  public void begin(String name) {
    file = Printable.text(name);
  }

  @Override
  public void add(CommandFindings command) {
    for (Finding finding : command.findings()) {
      text.add(Headline.of(file, finding)).endLine();
    }
    text.send();
  }

  @Override
  public void end(Tally tally) {}

  @Override
  public void fail(String reason) {}

  @Override
  public void close() {
    text.flush();
  }
}
