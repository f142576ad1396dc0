package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import java.util.HashSet;
import java.util.Set;

/** A name is looked up when the file is loaded, by whatever can be asked then. */
final class HostnameUsed implements Rule.OnSa, Rule.OfFlow {

  /** Each name is told once. */
  private final Set<String> told = new HashSet<>();

  @Override
  public DiagnosticId id() {
    return DiagnosticId.HOSTNAME_USED;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (Hosts.name(argument).filter(told::add).isPresent()) {
        remarks.add(
            Diagnostic.of(
                    id(), argument.value(), "a host name, looked up each time the file is loaded")
                .hint("an address cannot be forged on the way, and needs no name service at boot"));
      }
    }
  }
}
