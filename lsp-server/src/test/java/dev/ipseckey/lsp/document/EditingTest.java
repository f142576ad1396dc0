package dev.ipseckey.lsp.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.generate.KeyFiles;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any edits a document is what it would be if it had been opened just now. */
class EditingTest {

  private static final AnalysisOptions OPTIONS = AnalysisOptions.defaults();

  private static final List<String> PIECES =
      List.of(
          "",
          "\n",
          "\\",
          "\\\n",
          "\\ \n",
          " \\\r\n",
          "\r",
          "\r\n",
          "#",
          "# a comment \\\n",
          "\"",
          " ",
          "add",
          "add esp spi 0x10 dst 10.0.0.1\n",
          "flush\n",
          "spi 7",
          "é",
          "\u20ac",
          "\ud83d\ude00",
          "exit\n",
          "encrkey 0011\\\n  dst6 ::1",
          "x\n\n\n",
          "\u00a0",
          "\u0000");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheSameAsReadingTheTextAgain(long seed) {
    Draw draw = new Draw(seed);
    OpenDocuments documents = new OpenDocuments();
    String text = start(draw);
    documents.open("a", 0, text, OPTIONS);
    for (int step = 1; step <= 150; step++) {
      Snapshot before = documents.get("a").orElseThrow();
      PositionEncoding encoding = PositionEncoding.values()[draw.below(3)];
      int from = boundary(before, draw.below(before.length() + 1));
      int to =
          draw.oneIn(3) ? from : boundary(before, Math.min(before.length(), from + draw.below(60)));
      String piece = PIECES.get(draw.below(PIECES.size())).repeat(draw.between(1, 2));
      String expected =
          before.text(new Span(0, from)) + piece + before.text(Span.between(to, before.length()));
      TextChange change =
          new TextChange(Optional.of(before.range(Span.between(from, to), encoding)), piece);

      documents.change("a", step, List.of(change), encoding);

      Snapshot after = documents.get("a").orElseThrow();
      assertThat(after.text()).as("step " + step).isEqualTo(expected);
      assertThat(transcript(after))
          .as("seed %d step %d", seed, step)
          .isEqualTo(transcript(Snapshot.of("a", step, expected, OPTIONS)));
    }
  }

  private static String start(Draw draw) {
    StringBuilder text = new StringBuilder();
    List<dev.ipseckey.generate.KeyFile> files = KeyFiles.all();
    for (int i = 0; i < 4; i++) {
      text.append(
          new String(
              files.get(draw.below(files.size())).text(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return text.length() > 6000 ? text.substring(0, 6000) : text.toString();
  }

  /**
   * The start of the character at an offset. A place between CR and LF is none that an editor can
   * name.
   */
  private static int boundary(Snapshot snapshot, int offset) {
    int at = offset;
    byte[] bytes = snapshot.bytes();
    while (at > 0
        && at < bytes.length
        && ((bytes[at] & 0xc0) == 0x80 || bytes[at] == '\n' && bytes[at - 1] == '\r')) {
      at--;
    }
    return at;
  }

  private static List<String> transcript(Snapshot snapshot) {
    List<String> lines = new ArrayList<>();
    for (PlacedLine placed : snapshot.lines()) {
      lines.add(placed.span() + " " + placed.line().diagnostics() + " " + placed.line().facts());
    }
    lines.add("SPI 16: " + found(snapshot, run -> run.withSpi(16)));
    lines.add("pair with 0x2112: " + found(snapshot, run -> run.askingFor(0x2112)));
    lines.add("names: " + found(snapshot, RunIndex::withNames));
    lines.add("inner: " + found(snapshot, RunIndex::withInner));
    lines.add("IPv6: " + found(snapshot, RunIndex::withIpv6));
    lines.add("largest SPI: " + snapshot.largestSpi(-1) + ", " + snapshot.largestSpi(0));
    return lines;
  }

  private static List<Span> found(
      Snapshot snapshot, Function<RunIndex, List<PlacedLine>> question) {
    return snapshot.find(question).stream().map(PlacedLine::span).toList();
  }

  /** Enough of them for many runs. */
  @Test
  void theIndexesOfAllRunsTogetherFindWhatAFullLookFinds() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append("add esp spi %d src 192.0.2.%d dst ::1\n".formatted(256 + i % 700, i % 250));
    }
    Snapshot snapshot = Snapshot.of("a", 1, text.toString(), OPTIONS);
    List<Span> expected = new ArrayList<>();
    for (PlacedLine placed : snapshot.lines()) {
      if (placed.line().facts().orElseThrow().spi().orElseThrow().number() == 300) {
        expected.add(placed.span());
      }
    }

    assertThat(expected).hasSize(3);
    assertThat(found(snapshot, run -> run.withSpi(300))).isEqualTo(expected);
    assertThat(found(snapshot, run -> run.from("192.0.2.7"))).hasSize(8);
    assertThat(found(snapshot, RunIndex::withIpv6)).hasSize(2_000);
    assertThat(snapshot.largestSpi(-1)).isEqualTo(955);
  }

  @Test
  void linesThatAnEditDoesNotTouchStayTheSameObjects() {
    Snapshot before =
        Snapshot.of(
            "a", 1, "flush\nflush ah\nflush esp\nflush all\nflush\nflush ah\nflush\n", OPTIONS);
    Snapshot after = before.replace(new Span(15, 5), "dump");
    List<LogicalLine> old = new ArrayList<>();
    before.lines().forEach(line -> old.add(line.line()));
    List<LogicalLine> now = new ArrayList<>();
    after.lines().forEach(line -> now.add(line.line()));
    assertThat(now).hasSize(7);
    assertThat(now.get(0)).isSameAs(old.get(0));
    assertThat(now.subList(3, 7)).isEqualTo(old.subList(3, 7));
    assertThat(now.get(2)).isNotSameAs(old.get(2));
  }

  @Test
  void aLongDocumentIsCutIntoBlocksThatAnEditLeavesAlone() {
    String line = "add esp spi 0x100 dst 192.0.2.1 encr_alg null auth_alg sha1 authkey 00\n";
    Snapshot before = Snapshot.of("a", 1, line.repeat(5000), OPTIONS);
    Snapshot after = before.replace(new Span(0, 0), "# first\n");
    assertThat(after.text()).isEqualTo("# first\n" + line.repeat(5000));
    assertThat(after.position(after.length(), PositionEncoding.UTF16))
        .isEqualTo(new TextPosition(5001, 0));
    assertThat(after.offset(new TextPosition(5000, 4), PositionEncoding.UTF16))
        .isEqualTo(8 + 4999 * line.length() + 4);
  }
}
