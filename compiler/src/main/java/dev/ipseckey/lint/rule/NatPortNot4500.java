package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.NAT_LPORT;
import static dev.ipseckey.language.Extension.NAT_RPORT;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** ESP in UDP goes over port 4500; RFC 3948 §2.1. */
final class NatPortNot4500 implements Rule.OnSa {

  private static final int NAT_TRAVERSAL = 4500;
  private static final int IKE = 500;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NAT_PORT_NOT_4500;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(NAT_LPORT, NAT_RPORT);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, NAT_LPORT, remarks);
    check(sa, NAT_RPORT, remarks);
  }

  private void check(SaCommand sa, Extension extension, Remarks remarks) {
    long port = sa.number(extension);
    if (port != 0 && port != NAT_TRAVERSAL && port != IKE) {
      remarks.add(
          Diagnostic.of(id(), sa.given(extension).value(), "NAT traversal goes over port 4500")
              .hint("a NAT may use another one for the far side: is it so here?"));
    }
  }
}
