package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;
import java.util.OptionalInt;

/** An IPv4 address that looks like IPv6. */
final class V4MappedLiteral implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.V4_MAPPED_LITERAL;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (argument instanceof Argument.Address outer) {
        check(sa, outer, outer.pattern(), "", remarks);
      } else if (argument instanceof Argument.InnerAddress inner) {
        OptionalInt prefix = inner.prefix();
        check(
            sa, inner, inner.pattern(), prefix.isPresent() ? "/" + prefix.getAsInt() : "", remarks);
      }
    }
  }

  private static boolean hasColon(SourceText source, Span value) {
    for (int at = value.start(); at < value.end(); at++) {
      if (source.at(at) == ':') {
        return true;
      }
    }
    return false;
  }

  private void check(
      SaCommand sa, Argument argument, AddressPattern pattern, String prefix, Remarks remarks) {
    if (!(pattern instanceof AddressPattern.Literal(IpAddress address))
        || !address.isV4()
        || !hasColon(sa.line().source(), argument.value())) {
      return;
    }
    Diagnostic found =
        Diagnostic.of(id(), argument.value(), "this counts as the IPv4 address " + address);
    remarks.add(
        argument.extension().kind().isIpv6Only()
            ? found.hint("`" + argument.extension().canonical() + "` is for IPv6")
            : found
                .hint("write it as one")
                .fix(Fix.of("write it as IPv4", Safety.SAFE, argument.value(), address + prefix)));
  }
}
