package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.HARD_ALLOC;
import static dev.ipseckey.language.Extension.ISRC;
import static dev.ipseckey.language.Extension.ISRC6;
import static dev.ipseckey.language.Extension.SOFT_ALLOC;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** A keyword that is understood, but not in the manual page. */
final class UndocumentedExtension implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.UNDOCUMENTED_EXTENSION;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(SOFT_ALLOC, HARD_ALLOC, ISRC);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, SOFT_ALLOC, remarks);
    check(sa, HARD_ALLOC, remarks);
    sa.argument(ISRC)
        .filter(inner -> sa.spelling(inner).startsWith("proxy") && inner.extension() == ISRC6)
        .ifPresent(inner -> add(inner, remarks));
  }

  private void check(SaCommand sa, Extension extension, Remarks remarks) {
    sa.argument(extension).ifPresent(argument -> add(argument, remarks));
  }

  private void add(Argument argument, Remarks remarks) {
    remarks.add(
        Diagnostic.of(id(), argument.keyword(), "the manual page does not have this keyword")
            .hint("other versions of ipseckey may not know it"));
  }
}
