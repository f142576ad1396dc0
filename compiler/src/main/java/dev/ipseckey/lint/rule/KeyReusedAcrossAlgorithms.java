package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.ENCRKEY;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.KeyUses;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** What one algorithm gives away of a key, the other suffers. */
final class KeyReusedAcrossAlgorithms implements Rule.OnSa, Rule.OfFlow {

  private final KeyUses keys;

  KeyReusedAcrossAlgorithms(KeyUses keys) {
    this.keys = keys;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.KEY_REUSED_ACROSS_ALGORITHMS;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(AUTHKEY, ENCRKEY);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, AUTHKEY, remarks);
    check(sa, ENCRKEY, remarks);
  }

  private void check(SaCommand sa, Extension extension, Remarks remarks) {
    if (keys.earlier(extension).isEmpty()) {
      return;
    }
    keys.earlier(extension)
        .filter(use -> use.algorithm() != KeyUses.algorithm(sa, extension))
        .ifPresent(
            use ->
                remarks.addOfFile(
                    Diagnostic.of(
                            id(),
                            Remarks.inFile(sa.line().source(), sa.given(extension).value()),
                            "another SA has the same key for another algorithm")
                        .hint("take a key of its own for each")
                        .related(use.key(), "the same key")));
  }
}
