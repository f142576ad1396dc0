package dev.ipseckey.report;

import static java.util.Objects.requireNonNull;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.source.ByteInput;
import dev.ipseckey.source.SourceBlocks;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.CommandLineReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns what only the end of a file has shown into findings. Its places are in lines that are gone,
 * so the file is read once more and those lines are kept.
 */
public final class LateFindings {

  /** The places to find, by their first byte. */
  private final TreeMap<Integer, List<Span>> wanted = new TreeMap<>();

  private final Map<Span, Marked> found = new HashMap<>();
  private final FindingsMaker maker = new FindingsMaker();
  private final CommandLineReader reader;
  private final Analyser analyser;

  /**
   * A place that was found.
   *
   * @param command the command that it lies in
   */
  private record Marked(Finding finding, String command) {}

  private LateFindings(AnalysisOptions options) {
    reader = new CommandLineReader(options.strictCompat());
    analyser = new Analyser(options);
  }

  /**
   * The findings, in the order of {@code late}. One whose place is no longer there is left out: the
   * file has changed in the meantime.
   *
   * @param late with places that count from the file's first byte
   * @param again the file from its first byte
   */
  public static List<CommandFindings> of(
      List<Diagnostic> late, AnalysisOptions options, ByteInput again) {
    LateFindings findings = new LateFindings(options);
    late.forEach(findings::want);
    findings.read(again);
    List<CommandFindings> made = new ArrayList<>();
    late.forEach(diagnostic -> findings.finding(diagnostic).ifPresent(made::add));
    return made;
  }

  private void want(Diagnostic diagnostic) {
    want(diagnostic.span());
    diagnostic.related().forEach(related -> want(related.span()));
    diagnostic.fixes().forEach(fix -> fix.edits().forEach(edit -> want(edit.span())));
  }

  private void want(Span span) {
    wanted.computeIfAbsent(span.start(), any -> new ArrayList<>(1)).add(span);
  }

  private void read(ByteInput again) {
    SourceBlocks blocks = new SourceBlocks(again);
    Optional<SourceText> block = blocks.next(1);
    while (block.isPresent()) {
      SourceText source = block.get();
      reader.open(source);
      if (!between(source.firstByte(), source.firstByte() + source.length(), source).isEmpty()) {
        while (reader.next()) {
          find(reader.line());
        }
      } else {
        skip();
      }
      block = blocks.next(reader.nextLineNumber());
    }
  }

  /** Lines have to be counted even where nothing is wanted. */
  private void skip() {
    while (reader.next()) {}
  }

  private void find(CommandLine line) {
    SourceText source = line.source();
    long start = source.firstByte() + line.span().start();
    List<Span> places = between(start, start + line.span().length(), source);
    if (places.isEmpty()) {
      return;
    }
    CheckedLine checked = analyser.analyse(line);
    List<Diagnostic> markers =
        places.stream()
            .map(
                place ->
                    Diagnostic.of(
                        DiagnosticId.UNUSED_SUPPRESSION,
                        new Span((int) (place.start() - source.firstByte()), place.length()),
                        ""))
            .toList();
    CommandFindings marked =
        maker.of(new CheckedLine(line, checked.command(), checked.arguments(), markers));
    for (int i = 0; i < places.size(); i++) {
      found.put(places.get(i), new Marked(marked.findings().get(i), marked.command()));
    }
  }

  /** What is wanted of some bytes of the file; at its end also the place behind the last one. */
  private List<Span> between(long from, long to, SourceText source) {
    if (from > Integer.MAX_VALUE) {
      return List.of();
    }
    boolean last = source.atEnd() && to == source.firstByte() + source.length();
    int end = (int) Math.min(to, Integer.MAX_VALUE);
    return wanted.subMap((int) from, true, end, last).values().stream()
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Optional<CommandFindings> finding(Diagnostic diagnostic) {
    return Optional.ofNullable(found.get(diagnostic.span()))
        .map(
            marked ->
                new CommandFindings(
                    List.of(finding(diagnostic, marked.finding())), marked.command()));
  }

  private Finding finding(Diagnostic diagnostic, Finding marked) {
    return new Finding(
        diagnostic.id(),
        diagnostic.severity(),
        diagnostic.message(),
        marked.place(),
        marked.lines(),
        diagnostic.expected(),
        diagnostic.hint(),
        diagnostic.related().stream().flatMap(related -> note(related).stream()).toList(),
        diagnostic.fixes().stream().flatMap(fix -> proposed(fix).stream()).toList(),
        diagnostic.fixes().stream().anyMatch(fix -> fix.safety() == Fix.Safety.SAFE));
  }

  private Optional<Note> note(Related related) {
    return Optional.ofNullable(found.get(related.span()))
        .map(
            marked ->
                new Note(marked.finding().place(), related.label(), marked.finding().lines()));
  }

  private Optional<ProposedFix> proposed(Fix fix) {
    if (fix.isSecret() || !fix.edits().stream().allMatch(edit -> found.containsKey(edit.span()))) {
      return Optional.empty();
    }
    return Optional.of(
        new ProposedFix(
            fix.title(),
            fix.safety(),
            fix.edits().stream()
                .map(
                    edit ->
                        new ProposedFix.Change(
                            requireNonNull(found.get(edit.span())).finding().place(), edit.text()))
                .toList()));
  }
}
