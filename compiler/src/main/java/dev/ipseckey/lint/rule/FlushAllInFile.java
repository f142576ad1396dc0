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
import dev.ipseckey.syntax.Word;

/** The key exchange loses its SAs too. */
final class FlushAllInFile implements Rule.OnLine {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.FLUSH_ALL_IN_FILE;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    if (line.command().orElse(null) instanceof Command.Flush flush && flush.type().isAll()) {
      Word last = line.line().word(line.line().wordCount() - 1);
      Diagnostic found =
          Diagnostic.of(id(), flush.word(), "this removes all SAs, those of the key exchange too")
              .hint("name the type, for example `flush esp`");
      Span rest = Span.between(flush.word().end(), last.end());
      remarks.add(found.fix(Fix.of("flush ESP only", Safety.SUGGESTED, rest, " esp")));
    }
  }
}
