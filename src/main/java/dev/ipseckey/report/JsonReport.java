package dev.ipseckey.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.source.Position;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * For programs: one JSON document, written as the files are checked; {@code
 * docs/check-report.schema.json} says what is in it.
 */
public final class JsonReport implements Report {

  /** Goes up when a reader of the format has to change. */
  private static final int VERSION = 1;

  private final JsonWriter json;

  private long total;
  private long valid;

  /** A report onto a stream, which stays open. */
  public JsonReport(PrintStream out) {
    json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setFormattingStyle(FormattingStyle.PRETTY);
    Writing.run(() -> json.beginObject().name("version").value(VERSION).name("files").beginArray());
  }

  @Override
  public void begin(String file) {
    Writing.run(() -> json.beginObject().name("file").value(file).name("diagnostics").beginArray());
  }

  @Override
  public void add(CommandFindings command) {
    Writing.run(
        () -> {
          for (Finding finding : command.findings()) {
            diagnostic(finding);
          }
        });
  }

  @Override
  public void end(Tally tally) {
    total += tally.total();
    valid += tally.valid();
    Writing.run(
        () -> {
          json.endArray();
          count(tally.total(), tally.valid());
          json.endObject();
        });
  }

  @Override
  public void fail(String reason) {
    Writing.run(() -> json.endArray().name("failure").value(reason).endObject());
  }

  @Override
  public void close() {
    Writing.run(
        () -> {
          json.endArray();
          count(total, valid);
          json.endObject().flush();
        });
  }

  private void diagnostic(Finding finding) throws IOException {
    json.beginObject();
    json.name("id").value(finding.id().kebab());
    json.name("severity").value(finding.severity().word());
    json.name("layer").value(finding.id().layer().word());
    json.name("message").value(finding.message());
    place(finding.place());
    strings("expected", finding.expected());
    if (finding.hint().isPresent()) {
      json.name("hint").value(finding.hint().get());
    }
    json.name("related").beginArray();
    for (Note note : finding.notes()) {
      json.beginObject().name("message").value(note.label());
      place(note.place());
      json.endObject();
    }
    json.endArray();
    fixes(finding.fixes());
    json.endObject();
  }

  private void fixes(List<ProposedFix> fixes) throws IOException {
    json.name("fixes").beginArray();
    for (ProposedFix fix : fixes) {
      json.beginObject().name("title").value(fix.title());
      json.name("safety").value(fix.safety().word()).name("edits").beginArray();
      for (ProposedFix.Change change : fix.changes()) {
        json.beginObject();
        place(change.place());
        json.name("text").value(change.text()).endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private void place(Place place) throws IOException {
    position("start", place.start(), place.startOffset());
    position("end", place.end(), place.endOffset());
  }

  private void position(String name, Position position, long offset) throws IOException {
    json.name(name)
        .beginObject()
        .name("line")
        .value(position.line())
        .name("column")
        .value(position.column())
        .name("offset")
        .value(offset)
        .endObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private void count(long commands, long good) throws IOException {
    json.name("total").value(commands).name("valid").value(good);
  }
}
