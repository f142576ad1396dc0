package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.ISRC;
import static dev.ipseckey.language.Extension.ISRC6;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** The inner source address by the name it had once; ipseckey(8), isrc. */
final class DeprecatedProxy implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.DEPRECATED_PROXY;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(ISRC);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    Argument inner = sa.given(ISRC);
    String spelling = sa.spelling(inner);
    if (spelling.startsWith("proxy")) {
      String modern = inner.extension() == ISRC6 ? "isrc6" : "isrc";
      remarks.add(
          Diagnostic.of(id(), inner.keyword(), "`" + spelling + "` is deprecated")
              .hint("write `" + modern + "`")
              .fix(Fix.of("write `" + modern + "`", Safety.SAFE, inner.keyword(), modern)));
    }
  }
}
