package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;

/** What never leaves the host needs no IPsec. */
final class LoopbackAddress implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.LOOPBACK_ADDRESS;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (Argument end : OuterAddresses.having(sa, AddressRanges::isLoopback)) {
      remarks.add(
          Diagnostic.of(id(), end.value(), "a loopback address: these packets never leave the host")
              .hint("is this left over from a test?"));
    }
  }
}
