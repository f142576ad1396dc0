package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** A manual key is changed when somebody thinks of it, unless the SA ends. */
final class NoLifetime implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NO_LIFETIME;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (LifetimeKind kind : LifetimeKind.all()) {
      if (sa.number(kind.hard()) != 0) {
        return;
      }
    }
    remarks.add(
        Diagnostic.of(id(), sa.word(), "this SA never ends, and its key is used for ever")
            .hint("limit it, for example with `hard_addtime`"));
  }
}
