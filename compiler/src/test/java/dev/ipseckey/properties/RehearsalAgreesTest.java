package dev.ipseckey.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.analysis.Place;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Layer;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.execute.FormScan;
import dev.ipseckey.execute.World;
import dev.ipseckey.generate.Bytes;
import dev.ipseckey.generate.Canary;
import dev.ipseckey.generate.Draw;
import dev.ipseckey.generate.KeyFiles;
import dev.ipseckey.generate.Mutation;
import dev.ipseckey.generate.SaFile;
import dev.ipseckey.generate.TokenSoup;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.sadb.LocalAddresses;
import dev.ipseckey.sadb.Profile;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In a closed world a check and a run say the same: if the check is silent the SADB refuses
 * nothing, and what the SADB refuses the check has pointed at. On all fixtures, the recorded cases
 * and random files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalAgreesTest {

  private static final Path CASES = Path.of("../src/test/resources/conformance/cases.jsonl");
  private static final int RANDOM_FILES = 1000;
  private static final long SEED = 20_261_129L;
  private static final int FEWEST_HITS = 5;

  private static final NameResolver NAMES = KeyFiles.names();
  private static final AnalysisOptions DEFAULTS = AnalysisOptions.defaults();

  private static final LocalAddresses THIS_HOST =
      new LocalAddresses.Known(Set.of(new IpAddress.V4(0xc0000201)));

  /** What no command of a file can bring about on an SADB that was empty. */
  private static final Set<DiagnosticId> NEVER =
      Set.of(
          DiagnosticId.SA_EXISTS,
          DiagnosticId.NO_ANSWER,
          DiagnosticId.SADB_ERROR,
          DiagnosticId.PAIR_LATER);

  private final Map<DiagnosticId, Integer> hits = new EnumMap<>(DiagnosticId.class);
  private final List<String> disagreements = new ArrayList<>();
  private final List<String> unfounded = new ArrayList<>();
  private final List<String> leaks = new ArrayList<>();

  @BeforeAll
  void tryAll() throws IOException {
    files().forEach(text -> compare(text, List.of()));
    Draw draw = new Draw(SEED);
    for (int i = 0; i < RANDOM_FILES; i++) {
      SaFile.Text file = SaFile.draw(draw);
      compare(text("random " + i, Bytes.of(file.text()), draw), file.keys());
    }
  }

  private static Stream<RehearsedText> files() throws IOException {
    Draw draw = new Draw(SEED);
    List<RehearsedText> texts = new ArrayList<>();
    KeyFiles.all()
        .forEach(
            file -> {
              texts.add(with(file.options(), file.name(), file.text(), draw));
              texts.add(with(file.options(), file.name(), Mutation.some(file.text(), draw), draw));
            });
    for (String line : Files.readAllLines(CASES)) {
      JsonElement input = new Gson().fromJson(line, JsonObject.class).get("input");
      if (input != null) {
        texts.add(text("recorded", Bytes.of(input.getAsString()), draw));
      }
    }
    for (int i = 0; i < RANDOM_FILES / 10; i++) {
      texts.add(text("words", TokenSoup.text(draw), draw));
    }
    return texts.stream();
  }

  private static RehearsedText text(String name, byte[] text, Draw draw) {
    return with(DEFAULTS, name, text, draw);
  }

  private static RehearsedText with(AnalysisOptions options, String name, byte[] text, Draw draw) {
    return new RehearsedText(
        name,
        text,
        options.strictCompat(false).in(Place.FILE).with(NAMES),
        draw.of(List.of(Profile.DOCUMENTED, Profile.KERNEL)),
        draw.oneIn(2) ? THIS_HOST : new LocalAddresses.Unset());
  }

  private void compare(RehearsedText text, List<String> keys) {
    Map<Span, List<Diagnostic>> checked = text.check(World.CLOSED);
    Map<Span, List<Diagnostic>> executed = text.run();
    note(checked, keys);
    executed.forEach(
        (line, answers) -> {
          List<Diagnostic> findings = checked.getOrDefault(line, List.of());
          if (!errors(findings).equals(errors(answers))) {
            disagreements.add(text + ": run " + errors(answers) + ", check " + errors(findings));
          }
        });
    boolean silent = checked.values().stream().allMatch(said -> errors(said).isEmpty());
    if (silent && FormScan.firstFault(SourceText.of(text.text()), false).isPresent()) {
      disagreements.add(text + ": is not run at all");
    }
    note(open(text, checked), keys);
  }

  /**
   * In an open world no command is wrong that is right in a closed world, but where a pair is
   * counted on that may not be there.
   */
  private Map<Span, List<Diagnostic>> open(RehearsedText text, Map<Span, List<Diagnostic>> closed) {
    Map<Span, List<Diagnostic>> open = text.check(World.OPEN);
    boolean late =
        open.values().stream()
            .flatMap(List::stream)
            .anyMatch(said -> said.id() == DiagnosticId.PAIR_NOT_IN_FILE);
    if (!late) {
      open.forEach(
          (line, said) -> {
            if (!errors(said).isEmpty() && errors(closed.getOrDefault(line, List.of())).isEmpty()) {
              unfounded.add(text + ": " + errors(said));
            }
          });
    }
    return open;
  }

  private static List<Span> errors(List<Diagnostic> said) {
    return said.stream().filter(Diagnostic::isError).map(Diagnostic::span).toList();
  }

  private void note(Map<Span, List<Diagnostic>> said, List<String> keys) {
    List<Canary> canaries = keys.stream().map(Canary::new).toList();
    said.values().stream()
        .flatMap(List::stream)
        .forEach(
            diagnostic -> {
              hits.merge(diagnostic.id(), 1, Integer::sum);
              texts(diagnostic)
                  .filter(text -> canaries.stream().anyMatch(key -> key.isIn(text)))
                  .forEach(leaks::add);
            });
  }

  private static Stream<String> texts(Diagnostic said) {
    return Stream.of(
            Stream.of(said.message()),
            said.hint().stream(),
            said.related().stream().map(Related::label),
            said.fixes().stream().map(Fix::title),
            said.fixes().stream().flatMap(fix -> fix.edits().stream()).map(Fix.Edit::text))
        .flatMap(texts -> texts);
  }

  @Test
  void whatTheSadbRefusesTheCheckHasPointedAt() {
    assertThat(disagreements).isEmpty();
  }

  @Test
  void nothingIsAnErrorThatAnSadbCouldTake() {
    assertThat(unfounded).isEmpty();
  }

  @Test
  void noKeyDigitIsInAnything() {
    assertThat(leaks).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundOftenEnough(DiagnosticId id) {
    assumeTrue(id.layer() == Layer.EXECUTION && !NEVER.contains(id));
    assertThat(Optional.ofNullable(hits.get(id)).orElse(0)).isGreaterThanOrEqualTo(FEWEST_HITS);
  }
}
