package dev.ipseckey.lint.rule;

import dev.ipseckey.analysis.CheckedLine;
import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.SaType;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.model.Command;
import dev.ipseckey.syntax.Role;
import dev.ipseckey.syntax.Word;
import java.util.Optional;

/** SA types have names. */
final class NumericSatype implements Rule.OnLine {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NUMERIC_SATYPE;
  }

  @Override
  public void check(CheckedLine line, Remarks remarks) {
    Optional<SaType> type =
        switch (line.command().orElse(null)) {
          case Command.OnSa onSa -> Optional.of(onSa.type());
          case Command.Flush flush -> Optional.of(flush.type());
          case null, default -> Optional.empty();
        };
    if (type.isEmpty() || line.line().wordCount() < 2) {
      return;
    }
    Word word = line.line().word(1);
    String name = type.get().display();
    if (word.role() == Role.SA_TYPE
        && Character.isDigit(word.bytes()[word.contentStart()])
        && !Character.isDigit(name.charAt(0))) {
      remarks.add(
          Diagnostic.of(id(), word.span(), "an SA type by its number")
              .hint("write `" + name + "`")
              .fix(Fix.of("write `" + name + "`", Safety.SAFE, word.span(), name)));
    }
  }
}
