package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DPORT;
import static dev.ipseckey.language.Extension.IDPORT;
import static dev.ipseckey.language.Extension.IPROTO;
import static dev.ipseckey.language.Extension.ISPORT;
import static dev.ipseckey.language.Extension.PROTO;
import static dev.ipseckey.language.Extension.SPORT;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import java.util.Set;

/** ICMP and its like know no ports. */
final class PortWithPortlessProto implements Rule.OnSa {

  /**
   * Protocols that surely have no ports: ICMP, IGMP, IP in IP, IPv6, GRE, ESP, AH, ICMPv6, OSPF,
   * PIM.
   */
  private static final Set<Long> PORTLESS = Set.of(1L, 2L, 4L, 41L, 47L, 50L, 51L, 58L, 89L, 103L);

  @Override
  public DiagnosticId id() {
    return DiagnosticId.PORT_WITH_PORTLESS_PROTO;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(SPORT, DPORT, ISPORT, IDPORT);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, SPORT, PROTO, remarks);
    check(sa, DPORT, PROTO, remarks);
    check(sa, ISPORT, IPROTO, remarks);
    check(sa, IDPORT, IPROTO, remarks);
  }

  private void check(SaCommand sa, Extension port, Extension protocol, Remarks remarks) {
    if (sa.number(port) != 0 && PORTLESS.contains(sa.number(protocol))) {
      remarks.add(
          Diagnostic.of(
                  id(),
                  sa.given(port).keyword(),
                  "protocol " + sa.number(protocol) + " has no ports")
              .hint("leave the port out")
              .related(sa.given(protocol).value(), "the protocol")
              .fix(Edits.remove("leave the port out", Safety.SAFE, sa, sa.given(port))));
    }
  }
}
