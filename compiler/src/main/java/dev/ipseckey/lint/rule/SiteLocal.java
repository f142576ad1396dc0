package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;

/** Site-local addresses are no longer in use; RFC 3879. */
final class SiteLocal implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.SITE_LOCAL;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (Argument end :
        OuterAddresses.having(sa, address -> address.scope() == IpAddress.Scope.SITE_LOCAL)) {
      remarks.add(
          Diagnostic.of(id(), end.value(), "site-local addresses were given up in 2004")
              .hint("use a unique local address, fd00::/8, or a global one"));
    }
  }
}
