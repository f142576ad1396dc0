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

/** An old key that somebody left lying about. */
final class KeyInComment implements Rule.OnLine {

  /** Digits of the shortest key that is worth stealing. */
  private static final int FEWEST = 32;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.KEY_IN_COMMENT;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    if (!line.line().isComment()) {
      return;
    }
    SourceText source = line.line().source();
    int end = line.line().span().end();
    int run = 0;
    for (int at = line.line().span().start(); at <= end; at++) {
      if (at < end && Character.digit(source.at(at), 16) >= 0) {
        run++;
      } else {
        if (run >= FEWEST) {
          Span place = Span.between(at - run, at);
          remarks.add(
              Diagnostic.of(id(), place, "these " + run + " hex digits may be a key")
                  .hint("delete it: comments are copied and shown without a thought")
                  .fix(Fix.of("delete it", Safety.SUGGESTED, place, "")));
        }
        run = 0;
      }
    }
  }
}
