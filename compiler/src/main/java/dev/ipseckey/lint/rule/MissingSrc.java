package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.SRC;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** An SA that takes packets from anywhere. */
final class MissingSrc implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.MISSING_SRC;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.lacking(SRC);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    remarks.add(
        Diagnostic.of(id(), sa.word(), "without `src` this SA is for any source")
            .hint("give the source: it tells the two directions apart"));
  }
}
