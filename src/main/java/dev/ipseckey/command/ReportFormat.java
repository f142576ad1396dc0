package dev.ipseckey.command;

import dev.ipseckey.report.ConciseReport;
import dev.ipseckey.report.GithubReport;
import dev.ipseckey.report.GitlabReport;
import dev.ipseckey.report.JsonReport;
import dev.ipseckey.report.JunitReport;
import dev.ipseckey.report.Palette;
import dev.ipseckey.report.Report;
import dev.ipseckey.report.SarifReport;
import dev.ipseckey.report.TextReport;
import java.io.PrintStream;

/** The values of {@code --format}. */
enum ReportFormat {
  TEXT("text"),
  CONCISE("concise"),
  JSON("json"),
  SARIF("sarif"),
  JUNIT("junit"),
  GITHUB("github"),
  GITLAB("gitlab");

  private final String word;

  ReportFormat(String word) {
    this.word = word;
  }

  Report onto(PrintStream out, Palette palette, boolean verbose) {
    return switch (this) {
      case TEXT -> TextReport.withFixes(out, palette, verbose);
      case CONCISE -> new ConciseReport(out);
      case JSON -> new JsonReport(out);
      case SARIF -> new SarifReport(out, Version.number());
      case JUNIT -> new JunitReport(out);
      case GITHUB -> new GithubReport(out);
      case GITLAB -> new GitlabReport(out);
    };
  }

  @Override
  public String toString() {
    return word;
  }
}
