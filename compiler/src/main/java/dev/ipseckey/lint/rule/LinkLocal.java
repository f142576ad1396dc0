package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;

/** Without its zone a link-local address says nothing; RFC 4007. */
final class LinkLocal implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.LINK_LOCAL;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (Argument end :
        OuterAddresses.having(sa, address -> address.scope() == IpAddress.Scope.LINK_LOCAL)) {
      remarks.add(
          Diagnostic.of(id(), end.value(), "a link-local address, and no way to say of which link")
              .hint("use an address that is valid everywhere"));
    }
  }
}
