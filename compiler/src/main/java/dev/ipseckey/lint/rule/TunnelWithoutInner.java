package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.PROTO;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** IP in IP without a tunnel's addresses. */
final class TunnelWithoutInner implements Rule.OnSa {

  private static final int IPV4 = 4;
  private static final int IPV6 = 41;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.TUNNEL_WITHOUT_INNER;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(PROTO);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    long protocol = sa.number(PROTO);
    if ((protocol == IPV4 || protocol == IPV6) && !sa.isTunnel()) {
      remarks.add(
          Diagnostic.of(
                  id(),
                  sa.given(PROTO).value(),
                  "without inner addresses this is no tunnel, but transport mode for IP in IP")
              .hint("add `isrc` and `idst`"));
    }
  }
}
