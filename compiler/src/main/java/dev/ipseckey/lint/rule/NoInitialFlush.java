package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.model.Command;
import dev.ipseckey.source.Span;

/** A file that is loaded twice fails, unless it clears the table first. */
final class NoInitialFlush implements Rule.OnLine, Rule.OfFlow {

  private boolean done;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NO_INITIAL_FLUSH;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    if (done) {
      return;
    }
    switch (line.command().orElse(null)) {
      case Command.Flush flush -> done = true;
      case Command.Add add -> {
        done = true;
        Span start = new Span(line.line().span().start(), 0);
        String flush = "flush " + add.type().display();
        remarks.add(
            Diagnostic.of(id(), add.word(), "SAs are added to what is there already")
                .hint("begin with `" + flush + "`: else loading the file again fails for every SA")
                .fix(
                    Fix.of("begin with `" + flush + "`", Safety.SUGGESTED, start, flush + "\n\n")));
      }
      case null, default -> {}
    }
  }
}
