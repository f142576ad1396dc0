package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.IDPORT;
import static dev.ipseckey.language.Extension.IDST;
import static dev.ipseckey.language.Extension.IPROTO;
import static dev.ipseckey.language.Extension.ISPORT;
import static dev.ipseckey.language.Extension.ISRC;
import static dev.ipseckey.language.Extension.PROTO;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import java.util.Optional;

/** A tunnel says what it carries; ipseckey(8), proto. */
final class InnerWithoutTunnelProto implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.INNER_WITHOUT_TUNNEL_PROTO;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD.having(ISRC, IDST, ISPORT, IDPORT, IPROTO);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.number(PROTO) != 0) {
      return;
    }
    Diagnostic found =
        Diagnostic.of(
                id(),
                firstInner(sa).keyword(),
                "inner addresses make a tunnel: the protocol is filled in")
            .hint("say `proto 4` for IPv4 inside, `proto 41` for IPv6");
    Optional<IpAddress> inner = sa.literal(ISRC).or(() -> sa.literal(IDST));
    remarks.add(
        inner.isEmpty() || sa.has(PROTO)
            ? found
            : found.fix(
                Edits.append(
                    "say it", Safety.SUGGESTED, sa, inner.get().isV4() ? "proto 4" : "proto 41")));
  }

  private static Argument firstInner(SaCommand sa) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (argument.extension().isInner()) {
        return argument;
      }
    }
    throw new IllegalStateException("only commands with inner values come here");
  }
}
