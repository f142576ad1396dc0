package dev.ipseckey.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.execute.World;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.lint.FileFacts;
import dev.ipseckey.lint.KeyedHash;
import dev.ipseckey.lint.Linter;
import dev.ipseckey.lint.Profile;
import dev.ipseckey.lint.RuleSelection;
import dev.ipseckey.lint.rule.Rulebook;
import dev.ipseckey.lsp.document.Snapshot;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept from one check to the next never shows. */
class DocumentCheckTest {

  private static final AnalysisOptions OPTIONS = AnalysisOptions.defaults();

  private static final List<String> WORDS =
      List.of("", "", "x", "#", "\n", "\\\n", " ", "0", "exit\n", "flush esp\n", "flush ah\n");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void afterEachEditTheFindingsAreThoseOfAPlainCheck(long seed) {
    Draw draw = new Draw(seed);
    World world = World.values()[draw.below(2)];
    boolean names = draw.oneIn(3);
    int spis = draw.of(List.of(30, 100, 1_000));
    Checks checks = checks(world);
    StringBuilder text = new StringBuilder();
    while (text.length() < 20_000) {
      text.append(line(draw, spis, names));
    }
    Snapshot snapshot = Snapshot.of("a", 0, text.toString(), OPTIONS);
    DocumentCheck check = DocumentCheck.of(snapshot, checks);
    for (int step = 1; step <= 30; step++) {
      int from = draw.below(snapshot.length());
      int to = draw.oneIn(2) ? from : Math.min(snapshot.length(), from + draw.below(300));
      String piece = draw.oneIn(2) ? line(draw, spis, names) : draw.of(WORDS);
      snapshot = snapshot.replace(Span.between(from, to), piece);
      if (draw.oneIn(4)) {
        continue; // two edits between two checks
      }

      check = check.next(snapshot, checks, () -> false);

      assertThat(difference(check.findings(), plain(snapshot, checks)))
          .as("seed %d step %d", seed, step)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEditShowsAtTheCommandsThatDependOnIt(World world) {
    Checks checks = checks(world);
    String start = "flush esp\n" + "# a comment\n".repeat(4_000);
    String pair =
        "add esp spi 7 src 10.0.0.1 dst 10.0.0.2 outbound encr_alg aes encrkey 0f1e2d3c4b5a69788796a5b4c3d2e1f0\n";
    String asking =
        "add esp spi 9 pair-spi 7 src 10.0.0.2 dst 10.0.0.1 inbound encr_alg aes encrkey 1f1e2d3c4b5a69788796a5b4c3d2e1f0\n";
    Snapshot before = Snapshot.of("a", 0, pair + start + asking, OPTIONS);
    DocumentCheck first = DocumentCheck.of(before, checks);
    Snapshot after = before.replace(new Span(pair.length(), 9), "#");

    DocumentCheck second = first.next(after, checks, () -> false);

    assertThat(ids(first)).contains("pair-not-in-file");
    assertThat(ids(second)).doesNotContain("pair-not-in-file");
    assertThat(second.findings()).isEqualTo(plain(after, checks));
  }

  @Test
  void otherRulesAreAskedAgain() {
    String line =
        "add esp spi 7 dst 10.0.0.2 auth_alg md5 authkey 0f1e2d3c4b5a69788796a5b4c3d2e1f0\n";
    Snapshot snapshot = Snapshot.of("a", 0, line, OPTIONS);
    Checks silent = new Checks(RuleSelection.none(), FileFacts.unknown(), Optional.empty());

    DocumentCheck check =
        DocumentCheck.of(snapshot, silent).next(snapshot, checks(World.OPEN), () -> false);

    assertThat(ids(check)).contains("weak-auth");
  }

  /** The first place at which two lists differ. */
  private static Optional<String> difference(List<Diagnostic> one, List<Diagnostic> other) {
    int at = 0;
    while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
      at++;
    }
    return at == one.size() && at == other.size()
        ? Optional.empty()
        : Optional.of(
            one.subList(at, Math.min(at + 1, one.size()))
                + " instead of "
                + other.subList(at, Math.min(at + 1, other.size())));
  }

  private static List<String> ids(DocumentCheck check) {
    return check.findings().stream().map(finding -> finding.id().kebab()).toList();
  }

  private static Checks checks(World world) {
    return new Checks(
        RuleSelection.of(Profile.STRICT),
        FileFacts.unknown(),
        Optional.of(new Checks.Scratch(Checks.sadb(OPTIONS), world)));
  }

  /** The whole text in one go, with nothing kept. */
  private static List<Diagnostic> plain(Snapshot snapshot, Checks checks) {
    List<Diagnostic> found = new ArrayList<>();
    Linter linter =
        Rulebook.linter(checks.rules(), checks.facts(), () -> new KeyedHash(new byte[32]));
    new FileChecker(
            OPTIONS, checks.action(OPTIONS), line -> found.addAll(linter.lint(line).diagnostics()))
        .check(SourceText.of(snapshot.bytes()));
    found.addAll(linter.finish());
    found.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
    return found;
  }

  /** A line of which others speak: few SPIs, few hosts, few keys. */
  private static String line(Draw draw, int spis, boolean names) {
    String spi = "spi " + draw.between(250, 250 + spis);
    String ends =
        draw.of(
            List.of(
                " src 10.0.0.1 dst 10.0.0.2",
                " src 10.0.0.2 dst 10.0.0.1",
                " src 10.0.0.2 dst 10.0.0.3",
                names ? " src 10.0.0.3 dst gateway.example" : " dst 10.0.0.4"));
    String direction = draw.of(List.of("", " inbound", " outbound"));
    String pair = draw.oneIn(3) ? " pair-spi " + draw.between(250, 250 + spis) : "";
    String key = ("%02x".formatted(draw.below(250)) + "1d2c3b4a").repeat(8).substring(0, 32);
    String keyed = draw.of(List.of(" encr_alg aes encrkey ", " encralg aes encrkey ")) + key;
    return switch (draw.below(14)) {
      case 0 -> "update esp " + spi + ends + pair + " state dying\n";
      case 1 -> "delete esp " + spi + ends + "\n";
      case 2 -> "delete-pair esp " + spi + ends + "\n";
      case 3 -> "update-pair esp " + spi + ends + " hard_addtime 3600\n";
      case 4 -> "# ipseckey: allow no-lifetime, duplicate-sa -- a test\n";
      case 5 -> "get esp " + spi + ends + "\n\n";
      case 6 -> "add ah " + spi + ends + " auth_alg md5 authkey " + key + "\n";
      case 7 -> draw.oneIn(20) ? "flush esp\n" : "# " + key + "\n";
      default -> "add esp " + spi + ends + direction + pair + keyed + " \\\n    hard_addtime 9\n";
    };
  }

  /** So that a fault of the generator does not pass for a success. */
  @Test
  void theLinesOfTheseTestsHaveMuchToSay() {
    StringBuilder text = new StringBuilder();
    Draw draw = new Draw(1);
    for (int i = 0; i < 300; i++) {
      text.append(line(draw, 50, true));
    }
    Snapshot snapshot =
        Snapshot.of("a", 0, text.toString().getBytes(StandardCharsets.UTF_8), OPTIONS);

    assertThat(ids(DocumentCheck.of(snapshot, checks(World.OPEN))))
        .contains(
            "duplicate-sa",
            "pair-not-in-file",
            "update-unknown-sa",
            "same-key-reused",
            "mixed-synonyms",
            "key-in-comment",
            "unused-suppression");
  }
}
