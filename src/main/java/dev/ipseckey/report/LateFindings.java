package dev.ipseckey.report;

import dev.ipseckey.analysis.Analyser;
import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.diagnostic.Diagnostic;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what only the end of a file has shown into findings. Its places are in lines that are gone,
 * so the file is read once more; a finding is told as soon as its last place has come by, and a
 * place is kept as long as it is needed.
 */
public final class LateFindings {

  private final List<Diagnostic> late;
  private final Report report;

  /**
   * The places to find, each once, in the order of the file: start, then length in the low half.
   */
  private final long[] places;

  /** How many findings still need each. */
  private final int[] uses;

  private final @Nullable Found[] found;

  /** Index of the first place that has not come by. */
  private int ahead;

  /** Index of the first finding that has not been told, and of the last place that it needs. */
  private int next;

  private int lastOfNext;

  private int leftOut;

  private final FindingsMaker maker = new FindingsMaker();
  private final CommandLineReader reader;
  private final Analyser analyser;

  /**
   * A place that has come by.
   *
   * @param command the command that it lies in
   */
  private record Found(Place place, List<Excerpt> lines, String command) {}

  private LateFindings(List<Diagnostic> late, AnalysisOptions options, Report report) {
    this.late = late;
    this.report = report;
    reader = new CommandLineReader(options.strictCompat());
    analyser = new Analyser(options);
    places = sortedPlaces(late);
    uses = new int[places.length];
    found = new Found[places.length];
    for (Diagnostic diagnostic : late) {
      forEachPlace(diagnostic, place -> uses[index(place)]++);
    }
  }

  /**
   * Tells the findings, in their order. One whose place is no longer there is left out: the file
   * has changed in the meantime.
   *
   * @param late in the order of the file, with places that count from its first byte
   * @param again the file from its first byte
   * @return how many were left out
   */
  public static int tell(
      List<Diagnostic> late, AnalysisOptions options, ByteInput again, Report report) {
    LateFindings findings = new LateFindings(late, options, report);
    findings.lookAtNext();
    findings.read(again);
    findings.ahead = findings.places.length;
    findings.tellReady();
    return findings.leftOut;
  }

  private static void forEachPlace(Diagnostic diagnostic, Consumer<Span> reader) {
    reader.accept(diagnostic.span());
    for (Related related : diagnostic.related()) {
      reader.accept(related.span());
    }
    for (Fix fix : diagnostic.fixes()) {
      for (Fix.Edit edit : fix.edits()) {
        reader.accept(edit.span());
      }
    }
  }

  private static long[] sortedPlaces(List<Diagnostic> late) {
    LongStream.Builder all = LongStream.builder();
    for (Diagnostic diagnostic : late) {
      forEachPlace(diagnostic, place -> all.add(key(place)));
    }
    long[] sorted = all.build().toArray();
    Arrays.sort(sorted);
    int size = 0;
    for (long place : sorted) {
      if (size == 0 || sorted[size - 1] != place) {
        sorted[size++] = place;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private static long key(Span place) {
    return (long) place.start() << 32 | place.length();
  }

  private int index(Span place) {
    return Arrays.binarySearch(places, key(place));
  }

  /** Offset in the file. */
  private long start(int index) {
    return places[index] >>> 32;
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
    while (index < places.length && start(index) < limit) {
      index++;
    }
    return index;
  }

  private void find(CommandLine line) {
    SourceText source = line.source();
    long start = source.firstByte() + line.span().start();
    while (ahead < places.length && start(ahead) < start) {
      ahead++;
    }
    int end = upTo(start + line.span().length(), source);
    if (ahead == end) {
      return;
    }
    KeyMask mask = KeyMask.of(analyser.analyse(line));
    ShownLine shown = maker.shown(source, mask);
    String command = OneLine.of(mask, line.span());
    while (ahead < end) {
      Span place = new Span((int) (start(ahead) - source.firstByte()), (int) places[ahead]);
      // Over the end only if the file has changed.
      if (place.end() <= source.length()) {
        found[ahead] = new Found(shown.place(place), shown.excerpts(place), command);
      }
      ahead++;
    }
    tellReady();
  }

  /** Tells what has all its places. */
  private void tellReady() {
    while (next < late.size() && lastOfNext < ahead) {
      Diagnostic diagnostic = late.get(next++);
      Found at = found[index(diagnostic.span())];
      if (at != null) {
        report.add(new CommandFindings(List.of(finding(diagnostic, at)), at.command()));
      } else {
        leftOut++;
      }
      forEachPlace(diagnostic, this::release);
      lookAtNext();
    }
  }

  private void lookAtNext() {
    lastOfNext = 0;
    if (next < late.size()) {
      forEachPlace(late.get(next), place -> lastOfNext = Math.max(lastOfNext, index(place)));
    }
  }

  private void release(Span place) {
    int index = index(place);
    if (--uses[index] == 0) {
      found[index] = null;
    }
  }

  private Finding finding(Diagnostic diagnostic, Found at) {
    List<Note> notes = new ArrayList<>(diagnostic.related().size());
    for (Related related : diagnostic.related()) {
      Found there = found[index(related.span())];
      if (there != null) {
        notes.add(new Note(there.place(), related.label(), there.lines()));
      }
    }
    List<ProposedFix> proposed = new ArrayList<>(diagnostic.fixes().size());
    boolean fixable = false;
    for (Fix fix : diagnostic.fixes()) {
      fixable |= fix.safety() == Fix.Safety.SAFE;
      proposed(fix).ifPresent(proposed::add);
    }
    return new Finding(
        diagnostic.id(),
        diagnostic.severity(),
        diagnostic.message(),
        at.place(),
        at.lines(),
        diagnostic.expected(),
        diagnostic.hint(),
        notes,
        proposed,
        fixable);
  }

  private Optional<ProposedFix> proposed(Fix fix) {
    if (fix.isSecret()) {
      return Optional.empty();
    }
    List<ProposedFix.Change> changes = new ArrayList<>(fix.edits().size());
    for (Fix.Edit edit : fix.edits()) {
      Found there = found[index(edit.span())];
      if (there == null) {
        return Optional.empty();
      }
      changes.add(new ProposedFix.Change(there.place(), edit.text()));
    }
    return Optional.of(new ProposedFix(fix.title(), fix.safety(), changes));
  }
}
