package dev.ipseckey.command;

import dev.ipseckey.report.JsonReport;
import dev.ipseckey.report.Palette;
import dev.ipseckey.report.Report;
import dev.ipseckey.report.TextReport;
import java.io.PrintStream;

/** The values of {@code --format}. */
enum ReportFormat {
  TEXT("text"),
  JSON("json");

  private final String word;

  ReportFormat(String word) {
    this.word = word;
  }

  Report onto(PrintStream out, Palette palette, boolean verbose) {
    return switch (this) {
      case TEXT -> new TextReport(out, palette, verbose);
      case JSON -> new JsonReport(out);
    };
  }

  @Override
  public String toString() {
    return word;
  }
}
