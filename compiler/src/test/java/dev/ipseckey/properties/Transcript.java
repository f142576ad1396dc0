package dev.ipseckey.properties;

import dev.ipseckey.analysis.AnalysisOptions;
import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.analysis.FileChecker;
import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.Related;
import dev.ipseckey.source.ByteInput;
import dev.ipseckey.source.LineMap;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the checker says of a text, places as lines and columns, so that a text read whole and
 * one read in blocks compare.
 */
final class Transcript {

  private final List<String> entries = new ArrayList<>();
  private @Nullable SourceText block;
  private LineMap lines = LineMap.of(SourceText.of(""));

  private Transcript() {}

  static List<String> ofWhole(byte[] text, AnalysisOptions options) {
    Transcript transcript = new Transcript();
    FileChecker checker = new FileChecker(options, transcript::add);
    checker.check(SourceText.of(text));
    return transcript.end(checker);
  }

  static List<String> ofStream(ByteInput in, AnalysisOptions options) {
    Transcript transcript = new Transcript();
    FileChecker checker = new FileChecker(options, transcript::add);
    checker.check(in);
    return transcript.end(checker);
  }

  private List<String> end(FileChecker checker) {
    entries.add(checker.tally().toString());
    return entries;
  }

  private void add(CheckedLine checked) {
    SourceText source = checked.line().source();
    if (source != block) {
      block = source;
      lines = LineMap.of(source);
    }
    Span span = checked.line().span();
    StringBuilder entry =
        new StringBuilder(place(span))
            .append(' ')
            .append(checked.line().wordCount())
            .append(" words");
    for (Diagnostic diagnostic : checked.diagnostics()) {
      entry
          .append("\n  ")
          .append(diagnostic.severity())
          .append(' ')
          .append(diagnostic.id())
          .append(' ')
          .append(place(diagnostic.span()));
      entry
          .append(' ')
          .append(diagnostic.message())
          .append(' ')
          .append(diagnostic.hint())
          .append(' ')
          .append(diagnostic.expected());
      for (Related related : diagnostic.related()) {
        entry.append(' ').append(place(related.span())).append(' ').append(related.label());
      }
    }
    entry.append("\n  ").append(KeyMask.of(checked).show(span));
    entries.add(entry.toString());
  }

  private String place(Span span) {
    var start = lines.position(span.start());
    var end = lines.position(span.end());
    return start.line() + ":" + start.column() + "-" + end.line() + ":" + end.column();
  }
}
