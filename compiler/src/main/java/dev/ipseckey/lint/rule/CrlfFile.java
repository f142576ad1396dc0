package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Edit;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines that end as on Windows: the first continuation put into such a file will break it. */
final class CrlfFile implements Rule.OnLine, Rule.OfFlow {

  private final List<Edit> returns = new ArrayList<>();
  private Optional<Span> first = Optional.empty();

  /** Whether some line would go on without its carriage return: that has to be put right first. */
  private boolean continued;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.CRLF_FILE;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    SourceText source = line.line().source();
    int at = line.line().span().end() - 2;
    if (at < line.line().span().start() || source.at(at) != '\r' || source.at(at + 1) != '\n') {
      return;
    }
    continued |= at > line.line().span().start() && source.at(at - 1) == '\\';
    Span inFile = Remarks.inFile(source, new Span(at, 1));
    returns.add(Edit.of(inFile, ""));
    if (first.isEmpty()) {
      first = Optional.of(inFile);
    }
  }

  @Override
  public void end(Remarks remarks) {
    first.ifPresent(place -> remarks.addOfFile(found(place)));
  }

  private Diagnostic found(Span place) {
    Diagnostic found =
        Diagnostic.of(id(), place, returns.size() + " lines end in a carriage return and a newline")
            .hint(
                "save the file with LF line ends: a backslash before a carriage return continues nothing");
    return continued
        ? found
        : found.fix(new Fix("end lines with a newline only", Safety.SAFE, returns));
  }
}
