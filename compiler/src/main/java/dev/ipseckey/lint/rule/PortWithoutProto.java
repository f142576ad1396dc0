package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DPORT;
import static dev.ipseckey.language.Extension.IDPORT;
import static dev.ipseckey.language.Extension.IPROTO;
import static dev.ipseckey.language.Extension.ISPORT;
import static dev.ipseckey.language.Extension.PROTO;
import static dev.ipseckey.language.Extension.SPORT;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** A port means something only for a protocol; ipseckey(8), sport. */
final class PortWithoutProto implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.PORT_WITHOUT_PROTO;
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
    if (sa.number(port) != 0 && sa.number(protocol) == 0) {
      remarks.add(
          Diagnostic.of(id(), sa.given(port).keyword(), "a port means nothing without a protocol")
              .hint(
                  "add `"
                      + protocol.canonical()
                      + " 6` for TCP, or `"
                      + protocol.canonical()
                      + " 17` for UDP"));
    }
  }
}
