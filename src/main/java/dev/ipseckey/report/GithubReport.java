package dev.ipseckey.report;

import dev.ipseckey.analysis.Tally;
import java.io.PrintStream;

/**
 * Workflow commands of GitHub Actions: each finding becomes an annotation of its line. A log shows
 * the message only, so the place is in it too.
 */
public final class GithubReport implements Report {

  private final PrintStream out;
  private String file = "";

  /** A report onto a stream, which stays open. */
  public GithubReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(String name) {
    file = RelativePath.of(name);
  }

  @Override
  public void add(CommandFindings command) {
    for (Finding finding : command.findings()) {
      print(finding);
    }
  }

  @Override
  public void end(Tally tally) {}

  @Override
  public void fail(String reason) {
    out.print(
        "::error file=" + property(file) + ",title=ipseckey::" + data(file + ": " + reason) + "\n");
  }

  @Override
  public void close() {
    out.flush();
  }

  private void print(Finding finding) {
    Place place = finding.place();
    StringBuilder line = new StringBuilder("::").append(command(finding));
    line.append(" file=").append(property(file));
    line.append(",line=").append(place.start().line());
    line.append(",endLine=").append(place.end().line());
    if (place.isOnOneLine()) {
      // Columns of a place over several lines would be taken for columns of one line.
      line.append(",col=").append(place.start().column());
      line.append(",endColumn=").append(place.end().column());
    }
    line.append(",title=").append(property(finding.id().kebab()));
    line.append("::").append(data(Headline.place(file, place) + " "));
    line.append(data(String.join("\n", Explanation.of(finding))));
    out.print(line.append('\n'));
  }

  private static String command(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "notice";
    };
  }

  /** Text behind the second pair of colons; a line break would end the command. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
