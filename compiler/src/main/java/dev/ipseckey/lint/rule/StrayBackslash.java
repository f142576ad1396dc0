package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.CommandLine;
import dev.ipseckey.syntax.Word;

/** A backslash that continues nothing. */
final class StrayBackslash implements Rule.OnLine {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.STRAY_BACKSLASH;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    if (line.line().wordCount() == 0 || !mayHoldOne(line.line())) {
      return;
    }
    SourceText source = line.line().source();
    byte[] bytes = source.bytes();
    for (int i = 0; i < line.line().wordCount(); i++) {
      Word word = line.line().word(i);
      int end = word.end();
      for (int at = word.start(); at < end; at++) {
        if (bytes[at] == '\\' && !isContinuation(source, at)) {
          remarks.add(
              Diagnostic.of(id(), new Span(at, 1), "this backslash is part of a word")
                  .hint("only as the last byte of a line it continues the line")
                  .fix(Fix.of("remove it", Safety.SUGGESTED, new Span(at, 1), "")));
          return;
        }
      }
    }
  }

  /** A look at the bytes alone: hardly any line needs a look at its words. */
  private static boolean mayHoldOne(CommandLine line) {
    byte[] bytes = line.source().bytes();
    int last = line.word(line.wordCount() - 1).end() - 1;
    for (int at = line.word(0).start(); at < last; at++) {
      if (bytes[at] == '\\' && bytes[at + 1] != '\n') {
        return true;
      }
    }
    return bytes[last] == '\\';
  }

  private static boolean isContinuation(SourceText source, int at) {
    return at + 1 < source.length() && source.at(at + 1) == '\n';
  }
}
