package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.IDST;
import static dev.ipseckey.language.Extension.ISRC;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;

/** A network whose address has more bits than its prefix. */
final class InnerHostBits implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.INNER_HOST_BITS;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(ISRC, IDST);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, ISRC, remarks);
    check(sa, IDST, remarks);
  }

  private void check(SaCommand sa, Extension extension, Remarks remarks) {
    if (!(sa.argument(extension).orElse(null) instanceof Argument.InnerAddress inner)
        || !(inner.pattern() instanceof AddressPattern.Literal(IpAddress address))
        || inner.prefix().isEmpty()) {
      return;
    }
    int prefix = inner.prefix().getAsInt();
    IpAddress network = network(address, prefix);
    if (!network.equals(address)) {
      String text = network + "/" + prefix;
      remarks.add(
          Diagnostic.of(id(), inner.value(), "this address has bits behind its prefix of " + prefix)
              .hint("the network is " + text + "; is the prefix right?")
              .fix(Fix.of("write the network", Safety.SAFE, inner.value(), text)));
    }
  }

  private static IpAddress network(IpAddress address, int prefix) {
    int bits = address.isV4() ? prefix + 96 : prefix;
    long high = bits >= 64 ? address.high() : address.high() & mask(bits);
    long low = bits >= 128 ? address.low() : bits <= 64 ? 0 : address.low() & mask(bits - 64);
    return new IpAddress(high, low);
  }

  /** The first {@code bits} of 64; 0 to 63. */
  private static long mask(int bits) {
    return bits == 0 ? 0 : -1L << 64 - bits;
  }
}
