package dev.ipseckey.report;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.stream.JsonWriter;
import dev.ipseckey.analysis.Tally;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.report.Sarif.ArtifactLocation;
import dev.ipseckey.report.Sarif.Location;
import dev.ipseckey.report.Sarif.PhysicalLocation;
import dev.ipseckey.report.Sarif.Region;
import dev.ipseckey.report.Sarif.Text;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0 (OASIS Standard, 27 March 2020): results as they are found, behind them the rules
 * that were broken. Source lines are left out, because a masked line is not the line that the
 * standard wants there.
 */
public final class SarifReport implements Report {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Goes up when fingerprints are made of something else. */
  private static final String FINGERPRINT = "commandWithoutKeys/v1";

  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
  private final JsonWriter json;
  private final String version;
  private final Fingerprints fingerprints = new Fingerprints();

  /** In the order of their first result. */
  private final List<DiagnosticId> rules = new ArrayList<>();

  private final List<Sarif.Notification> notifications = new ArrayList<>();
  private String file = "";
  private ArtifactLocation artifact = new ArtifactLocation("");

  /**
   * A report onto a stream, which stays open.
   *
   * @param version of this program
   */
  public SarifReport(PrintStream out, String version) {
    this.version = version;
    json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setFormattingStyle(FormattingStyle.PRETTY);
    json.setSerializeNulls(false);
    json.setHtmlSafe(false);
    Writing.run(
        () -> {
          json.beginObject().name("$schema").value(SCHEMA).name("version").value("2.1.0");
          json.name("runs").beginArray().beginObject();
          json.name("columnKind").value("unicodeCodePoints").name("results").beginArray();
        });
  }

  @Override
  public void begin(String name) {
    file = RelativePath.of(name);
    artifact = new ArtifactLocation(RelativePath.uri(name));
  }

  @Override
  public void add(CommandFindings command) {
    for (Finding finding : command.findings()) {
      write(result(command, finding));
    }
  }

  @Override
  public void end(Tally tally) {}

  @Override
  public void fail(String reason) {
    notifications.add(
        new Sarif.Notification(
            "error",
            new Text("not read to its end: " + reason),
            List.of(new Location(null, new PhysicalLocation(artifact, null), null))));
  }

  @Override
  public void close() {
    Writing.run(
        () -> {
          json.endArray().name("tool");
          write(
              new Sarif.Tool(
                  new Sarif.ToolComponent(
                      "ipseckey", version, rules.stream().map(SarifReport::rule).toList())));
          json.name("invocations").beginArray();
          write(new Sarif.Invocation(notifications.isEmpty(), notifications));
          json.endArray().endObject().endArray().endObject().flush();
        });
  }

  private void write(Object object) {
    gson.toJson(object, object.getClass(), json);
  }

  private Sarif.Result result(CommandFindings command, Finding finding) {
    List<Location> related = new ArrayList<>();
    for (Note note : finding.notes()) {
      related.add(new Location(related.size() + 1, location(note.place()), new Text(note.label())));
    }
    List<Sarif.Fix> fixes = finding.fixes().stream().map(this::fix).toList();
    return new Sarif.Result(
        finding.id().kebab(),
        ruleIndex(finding.id()),
        level(finding.severity()),
        new Text(String.join("\n", Explanation.of(finding))),
        List.of(new Location(null, location(finding.place()), null)),
        orNull(related),
        Map.of(FINGERPRINT, fingerprints.of(file, command, finding)),
        orNull(fixes));
  }

  private static <T> @Nullable List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  private int ruleIndex(DiagnosticId id) {
    if (!rules.contains(id)) {
      rules.add(id);
    }
    return rules.indexOf(id);
  }

  private static Sarif.ReportingDescriptor rule(DiagnosticId id) {
    return new Sarif.ReportingDescriptor(
        id.kebab(),
        new Text(id.title()),
        new Sarif.ReportingConfiguration(level(id.severity())),
        new Sarif.RuleProperties(
            id.layer().word(), id.severity().word(), List.of(id.layer().word())));
  }

  private Sarif.Fix fix(ProposedFix fix) {
    return new Sarif.Fix(
        new Text(fix.title() + " (" + fix.safety().word() + ")"),
        List.of(
            new Sarif.ArtifactChange(
                artifact,
                fix.changes().stream()
                    .map(
                        change ->
                            new Sarif.Replacement(region(change.place()), new Text(change.text())))
                    .toList())));
  }

  private PhysicalLocation location(Place place) {
    return new PhysicalLocation(artifact, region(place));
  }

  private static Region region(Place place) {
    return new Region(
        place.start().line(),
        place.start().column(),
        place.end().line(),
        place.end().column(),
        place.startOffset(),
        place.endOffset() - place.startOffset());
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "note";
    };
  }
}
