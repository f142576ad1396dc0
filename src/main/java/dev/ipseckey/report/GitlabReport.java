package dev.ipseckey.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.source.Position;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The code quality report of GitLab: an array of findings, each with its fingerprint. */
public final class GitlabReport implements Report {

  private final JsonWriter json;
  private final Fingerprints fingerprints = new Fingerprints();
  private String file = "";

  /** A report onto a stream, which stays open. */
  public GitlabReport(PrintStream out) {
    json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setFormattingStyle(FormattingStyle.PRETTY);
    Writing.run(json::beginArray);
  }

  @Override
  public void begin(String name) {
    file = RelativePath.of(name);
  }

  @Override
  public void add(CommandFindings command) {
    for (Finding finding : command.findings()) {
      Writing.run(() -> print(command, finding));
    }
  }

  @Override
  public void end(Tally tally) {}

  @Override
  public void fail(String reason) {}

  @Override
  public void close() {
    Writing.run(
        () -> {
          json.endArray();
          json.flush();
        });
  }

  private void print(CommandFindings command, Finding finding) throws IOException {
    json.beginObject();
    json.name("description").value(String.join("\n", Explanation.of(finding)));
    json.name("check_name").value(finding.id().kebab());
    json.name("fingerprint").value(fingerprints.of(file, command, finding));
    json.name("severity").value(severity(finding));
    json.name("location").beginObject().name("path").value(file);
    json.name("positions").beginObject();
    position("begin", finding.place().start());
    position("end", finding.place().end());
    json.endObject().endObject().endObject();
  }

  private void position(String name, Position position) throws IOException {
    json.name(name).beginObject();
    json.name("line").value(position.line()).name("column").value(position.column());
    json.endObject();
  }

  private static String severity(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case INFO -> "minor";
      case HINT -> "info";
    };
  }
}
