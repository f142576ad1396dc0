package dev.ipseckey.report;

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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what only the end of a file has shown into findings. Its places are in lines that are gone,
 * so the file is read once more; a finding is told as soon as its last place has come by, and a
 * place is kept as long as it is needed.
 */
public final class LateFindings {

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::length);

  private final List<Diagnostic> late;
  private final Report report;

  /** The places to find, each once, in the order of the file. */
  private final Span[] places;

  /** How many findings still need each. */
  private final int[] uses;

  private final @Nullable Marked[] found;

  /** Index of the first place that has not come by. */
  private int ahead;

  /** Index of the first finding that has not been told, and of the last place that it needs. */
  private int next;

  private int lastOfNext;

  private final FindingsMaker maker = new FindingsMaker();
  private final CommandLineReader reader;
  private final Analyser analyser;

  /**
   * A place that was found.
   *
   * @param command the command that it lies in
   */
  private record Marked(Finding finding, String command) {}

  private LateFindings(List<Diagnostic> late, AnalysisOptions options, Report report) {
    this.late = late;
    this.report = report;
    reader = new CommandLineReader(options.strictCompat());
    analyser = new Analyser(options);
    places =
        late.stream().flatMap(LateFindings::places).sorted(ORDER).distinct().toArray(Span[]::new);
    uses = new int[places.length];
    found = new Marked[places.length];
    late.forEach(diagnostic -> places(diagnostic).forEach(place -> uses[index(place)]++));
  }

  /**
   * Tells the findings, in their order. One whose place is no longer there is left out: the file
   * has changed in the meantime.
   *
   * @param late in the order of the file, with places that count from its first byte
   * @param again the file from its first byte
   */
  public static void tell(
      List<Diagnostic> late, AnalysisOptions options, ByteInput again, Report report) {
    LateFindings findings = new LateFindings(late, options, report);
    findings.lookAtNext();
    findings.read(again);
    findings.ahead = findings.places.length;
    findings.tellReady();
  }

  private static Stream<Span> places(Diagnostic diagnostic) {
    return Stream.concat(
        Stream.concat(
            Stream.of(diagnostic.span()), diagnostic.related().stream().map(Related::span)),
        diagnostic.fixes().stream().flatMap(fix -> fix.edits().stream()).map(Fix.Edit::span));
  }

  private int index(Span place) {
    return Arrays.binarySearch(places, place, ORDER);
  }

  private void read(ByteInput again) {
    SourceBlocks blocks = new SourceBlocks(again);
    Optional<SourceText> block = blocks.next(1);
    while (block.isPresent()) {
      SourceText source = block.get();
      reader.open(source);
      long end = source.firstByte() + source.length();
      boolean wanted = ahead < upTo(end, source);
      // Lines have to be counted even where nothing is wanted.
      while (reader.next()) {
        if (wanted) {
          find(reader.line());
        }
      }
      block = blocks.next(reader.nextLineNumber());
    }
  }

  /** Index of the first place behind some bytes of the file; at its end there is none. */
  private int upTo(long end, SourceText source) {
    boolean last = source.atEnd() && end == source.firstByte() + source.length();
    long limit = last ? end + 1 : end;
    int index = ahead;
    while (index < places.length && places[index].start() < limit) {
      index++;
    }
    return index;
  }

  private void find(CommandLine line) {
    SourceText source = line.source();
    long start = source.firstByte() + line.span().start();
    while (ahead < places.length && places[ahead].start() < start) {
      ahead++;
    }
    int end = upTo(start + line.span().length(), source);
    if (ahead == end) {
      return;
    }
    List<Diagnostic> markers = new ArrayList<>();
    for (int i = ahead; i < end; i++) {
      int from = (int) (places[i].start() - source.firstByte());
      // Cut short only if the file has changed.
      Span place = Span.between(from, Math.min(from + places[i].length(), source.length()));
      markers.add(Diagnostic.of(DiagnosticId.UNUSED_SUPPRESSION, place, ""));
    }
    CheckedLine checked = analyser.analyse(line);
    CommandFindings marked =
        maker.of(new CheckedLine(line, checked.command(), checked.arguments(), markers));
    for (Finding finding : marked.findings()) {
      found[ahead++] = new Marked(finding, marked.command());
    }
    tellReady();
  }

  /** Tells what has all its places. */
  private void tellReady() {
    while (next < late.size() && lastOfNext < ahead) {
      Diagnostic diagnostic = late.get(next++);
      marked(diagnostic.span())
          .ifPresent(
              marked ->
                  report.add(
                      new CommandFindings(
                          List.of(finding(diagnostic, marked.finding())), marked.command())));
      places(diagnostic).forEach(this::release);
      lookAtNext();
    }
  }

  private void lookAtNext() {
    lastOfNext =
        next < late.size() ? places(late.get(next)).mapToInt(this::index).max().orElseThrow() : 0;
  }

  private void release(Span place) {
    int index = index(place);
    if (--uses[index] == 0) {
      found[index] = null;
    }
  }

  private Optional<Marked> marked(Span place) {
    return Optional.ofNullable(found[index(place)]);
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
    return marked(related.span())
        .map(
            marked ->
                new Note(marked.finding().place(), related.label(), marked.finding().lines()));
  }

  private Optional<ProposedFix> proposed(Fix fix) {
    if (fix.isSecret() || !fix.edits().stream().allMatch(edit -> marked(edit.span()).isPresent())) {
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
                            marked(edit.span()).orElseThrow().finding().place(), edit.text()))
                .toList()));
  }
}
