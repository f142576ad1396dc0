package dev.ipseckey.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.HostsFile;
import dev.ipseckey.format.FileFormatter;
import dev.ipseckey.format.Refusals;
import dev.ipseckey.format.Style;
import dev.ipseckey.properties.SameMeaning;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.syntax.Document;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the corpus say and send the same when they have been formatted. */
class FmtConformanceTest {

  static List<ConformanceCase> files() {
    return ConformanceCase.all().stream().filter(ConformanceCase::checksOnly).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void saysTheSame(ConformanceCase each) {
    SourceText before = SourceText.of(each.input());
    assumeThat(Refusals.scan(before, line -> {})).as("refused").isFalse();
    SourceText after = SourceText.of(formatted(before));

    assertThat(
            SameMeaning.fault(Document.parse(before), Document.parse(after), options(each, false)))
        .isEmpty();
    assertThat(
            SameMeaning.fault(Document.parse(before), Document.parse(after), options(each, true)))
        .isEmpty();
    assertThat(formatted(after)).isEqualTo(after.bytes());
  }

  private static AnalysisOptions options(ConformanceCase each, boolean strict) {
    return AnalysisOptions.defaults()
        .strictCompat(strict)
        .trustedExtensions(true)
        .with(HostsFile.parse(each.hosts()));
  }

  private static byte[] formatted(SourceText text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FileFormatter(Style.DEFAULT, out::write, line -> {}).format(text);
    return out.toByteArray();
  }
}
