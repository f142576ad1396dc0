package dev.ipseckey.lint;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.analysis.HostsFile;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.execute.KernelAlgorithms;
import dev.ipseckey.execute.Rehearsal;
import dev.ipseckey.execute.World;
import dev.ipseckey.lint.rule.Rulebook;
import dev.ipseckey.sadb.Settings;
import dev.ipseckey.source.LineMap;
import dev.ipseckey.source.Position;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A text and all that a check says of it, with every rule on unless told otherwise.
 *
 * @param diagnostics as the lines come by, then what the whole shows
 */
record Linted(SourceText source, List<Diagnostic> diagnostics) {

  /** All rules there are. */
  static final RuleSelection ALL = RuleSelection.none().select(EnumSet.allOf(DiagnosticId.class));

  static Linted of(String text) {
    return of(text, ALL, FileFacts.unknown());
  }

  /** A text checked in all ways, with the rules that are on by themselves. */
  static Linted byDefault(SourceText text) {
    return of(
        text,
        RuleSelection.of(Profile.DEFAULT),
        FileFacts.unknown(),
        AnalysisOptions.defaults(),
        true);
  }

  static Linted of(String text, RuleSelection selection, FileFacts facts) {
    return of(SourceText.of(text), selection, facts, AnalysisOptions.defaults(), false);
  }

  /**
   * The text of a page's block, with what its attributes say of the file; on a scratch SADB too if
   * wanted.
   */
  static Linted of(Page.Block block, boolean rehearsed) {
    String text = block.text().replace("⋯", "x".repeat(2_100)).replace('␀', '\0');
    AnalysisOptions options = AnalysisOptions.defaults();
    OptionalInt owner = OptionalInt.empty();
    OptionalInt mode = OptionalInt.empty();
    boolean git = false;
    Optional<String> network = Optional.empty();
    for (String attribute : block.attributes().split(" ")) {
      String name = attribute.replaceFirst("=.*", "");
      String value = attribute.substring(Math.min(attribute.length(), name.length() + 1));
      switch (name) {
        case "" -> {}
        case "crlf" -> text = text.replace("\n", "\r\n");
        case "no-newline" -> text = text.stripTrailing();
        case "numeric" -> options = options.numeric(true);
        case "trusted" -> options = options.trustedExtensions(true);
        case "hosts" -> options = options.with(HostsFile.parse(hosts(value)));
        case "mode" -> mode = OptionalInt.of(Integer.parseInt(value, 8));
        case "owner" -> owner = OptionalInt.of(Integer.parseInt(value));
        case "network" -> network = Optional.of(value);
        case "git" -> git = true;
        default -> throw new IllegalArgumentException(attribute);
      }
    }
    // U+FFFD stands for a byte that is not UTF-8.
    SourceText source = SourceText.of(text.replace('�', 'ÿ').getBytes(encoding(text)));
    return of(source, ALL, new FileFacts(owner, mode, git, network), options, rehearsed);
  }

  private static Charset encoding(String text) {
    return text.indexOf('�') < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  /** {@code 10.1.0.2,gate\n10.1.0.3,gate} for two lines of a table. */
  private static String hosts(String value) {
    return value.replace(',', ' ').replace("\\n", "\n");
  }

  private static Linted of(
      SourceText source,
      RuleSelection selection,
      FileFacts facts,
      AnalysisOptions options,
      boolean rehearsed) {
    Linter linter = linter(selection, facts);
    List<Diagnostic> all = new ArrayList<>();
    UnaryOperator<CheckedLine> action =
        rehearsed ? rehearsal(options)::rehearse : UnaryOperator.identity();
    new FileChecker(options, action, line -> all.addAll(linter.lint(line).diagnostics()))
        .check(source);
    all.addAll(linter.finish());
    return new Linted(source, all);
  }

  private static Rehearsal rehearsal(AnalysisOptions options) {
    Settings settings =
        Settings.of(dev.ipseckey.sadb.Profile.DOCUMENTED, KernelAlgorithms.of(options.algorithms()))
            .withLabeled(options.trustedExtensions());
    return new Rehearsal(settings, 0, World.OPEN, options.numeric());
  }

  static Linter linter(RuleSelection selection, FileFacts facts) {
    byte[] secret = "any secret will do".getBytes(StandardCharsets.US_ASCII);
    return Rulebook.linter(selection, facts, () -> new KeyedHash(secret));
  }

  Set<DiagnosticId> ids() {
    Set<DiagnosticId> ids = EnumSet.noneOf(DiagnosticId.class);
    diagnostics.forEach(diagnostic -> ids.add(diagnostic.id()));
    return ids;
  }

  Linted only(DiagnosticId id) {
    return new Linted(
        source, diagnostics.stream().filter(diagnostic -> diagnostic.id() == id).toList());
  }

  /** A line for each diagnostic, and one for each of its related places. */
  List<String> lines() {
    LineMap map = LineMap.of(source);
    return diagnostics.stream()
        .flatMap(
            diagnostic ->
                Stream.concat(
                    Stream.of(
                        place(map, diagnostic.span())
                            + diagnostic.severity().word()
                            + "["
                            + diagnostic.id().kebab()
                            + "]: "
                            + diagnostic.message()),
                    diagnostic.related().stream()
                        .map(related -> place(map, related.span()) + "note: " + related.label())))
        .toList();
  }

  private static String place(LineMap map, Span span) {
    Position position = map.position(span.start());
    return position.line() + ":" + position.column() + ": ";
  }
}
