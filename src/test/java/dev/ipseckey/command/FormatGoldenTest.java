package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * Every format on the same three files: one with findings of all kinds, one without any, one that
 * is not there. Run with {@code -Dupdate.golden=true} to write the golden files anew.
 */
class FormatGoldenTest {

  private static final Path FOLDER = Path.of("test/resources/formats");
  private static final Path SARIF = Path.of("test/resources/schemas/sarif-schema-2.1.0.json");
  private static final Path JSON = Path.of("../docs/check-report.schema.json");

  private static Outcome check(ReportFormat format) {
    return InProcess.program()
        .run(
            "check",
            "--syntax-only",
            "--format",
            format,
            "./" + FOLDER + "/keys/a sample.keys",
            FOLDER + "/keys/clean.keys",
            FOLDER + "/keys/missing.keys");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void looksLikeThis(ReportFormat format) throws IOException {
    Outcome outcome = check(format);
    Path golden = FOLDER.resolve(format + ending(format));
    String report =
        outcome
            .out()
            .replace("\u001b", "␛")
            .replaceAll("\"semanticVersion\": \".*\"", "\"semanticVersion\": \"VERSION\"");
    if (Boolean.getBoolean("update.golden")) {
      Files.writeString(golden, report);
    }

    assertThat(report).isEqualTo(Files.readString(golden));
    assertThat(outcome.err())
        .isEqualTo("ipseckey: " + FOLDER + "/keys/missing.keys: no such file or directory\n");
    assertThat(outcome.status()).isEqualTo(2);
  }

  private static String ending(ReportFormat format) {
    return switch (format) {
      case TEXT, CONCISE, GITHUB -> ".txt";
      case JSON, SARIF, GITLAB -> ".json";
      case JUNIT -> ".xml";
    };
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void goesIntoAFileAsItGoesToStandardOutput(ReportFormat format) throws IOException {
    Path file = Files.createTempFile("report", ".tmp");
    try {
      InProcess.program()
          .run("check", "--format", format, "--output", file, FOLDER + "/keys/clean.keys");
      assertThat(file)
          .hasContent(
              InProcess.program()
                  .run("check", "--format", format, FOLDER + "/keys/clean.keys")
                  .out());
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void sarifIsValid() throws IOException {
    assertThat(errors(SpecificationVersion.DRAFT_7, SARIF, check(ReportFormat.SARIF).out()))
        .isEmpty();
    assertThat(errors(SpecificationVersion.DRAFT_7, SARIF, "{\"version\": \"2.1.0\"}"))
        .isNotEmpty();
  }

  @Test
  void jsonIsValid() throws IOException {
    assertThat(errors(SpecificationVersion.DRAFT_2020_12, JSON, check(ReportFormat.JSON).out()))
        .isEmpty();
  }

  private static List<?> errors(SpecificationVersion version, Path schema, String text)
      throws IOException {
    return SchemaRegistry.withDefaultDialect(version)
        .getSchema(Files.readString(schema))
        .validate(text, InputFormat.JSON);
  }

  @Test
  void junitCountsWhatItHolds() throws Exception {
    Element suites =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(check(ReportFormat.JUNIT).out())))
            .getDocumentElement();
    var list = suites.getElementsByTagName("testsuite");
    assertThat(list.getLength()).isEqualTo(3);
    for (int i = 0; i < list.getLength(); i++) {
      Element suite = (Element) list.item(i);
      assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
      assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
      assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
    }
  }

  @Test
  void junitFailsWhatTheCheckFailsOn() {
    Object[] arguments = {
      "check", "--syntax-only", "--format", "junit", FOLDER + "/keys/a sample.keys", "--fail-on"
    };
    assertThat(withLast(arguments, "error")).contains("failures=\"6\"");
    assertThat(withLast(arguments, "warning")).contains("failures=\"7\"");
    assertThat(withLast(arguments, "hint")).contains("failures=\"8\"");
  }

  private static String withLast(Object[] arguments, String last) {
    return InProcess.program()
        .run(Stream.concat(Stream.of(arguments), Stream.of(last)).toArray())
        .out();
  }

  @Test
  void junitOpensInSurefiresReport(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("TEST-ipseckey.xml"), check(ReportFormat.JUNIT).out());

    List<ReportTestSuite> suites =
        new SurefireReportParser(List.of(folder.toFile()), new NullConsoleLogger())
            .parseXMLReportFiles();

    assertThat(suites).extracting(ReportTestSuite::getNumberOfTests).containsExactly(8, 1, 1);
    assertThat(suites).extracting(ReportTestSuite::getNumberOfFailures).containsExactly(6, 0, 0);
    assertThat(suites).extracting(ReportTestSuite::getNumberOfErrors).containsExactly(0, 0, 1);
    assertThat(suites.getFirst().getTestCases().getFirst().getName())
        .isEqualTo("4:67 key-bits-too-big");
  }

  private static String count(Element suite, String name) {
    return Integer.toString(suite.getElementsByTagName(name).getLength());
  }

  /** Each line of such a report is a command, whatever the files hold. */
  @Test
  void githubHasOneCommandForEachLine() {
    assertThat(check(ReportFormat.GITHUB).out().lines())
        .allMatch(line -> line.matches("::(error|warning|notice) file=[^:]*::.*"));
  }

  @Test
  void nothingLiesHereThatIsNoFormat() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(ReportFormat.values()).map(format -> format + ending(format)).toList());
    }
  }
}
