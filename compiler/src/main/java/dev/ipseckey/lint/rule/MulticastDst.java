package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DST;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** An SA for a group; RFC 4301 §4.1. */
final class MulticastDst implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.MULTICAST_DST;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    if (sa.literal(DST).filter(AddressRanges::isMulticast).isPresent()) {
      remarks.add(
          Diagnostic.of(id(), sa.given(DST).value(), "the destination is a multicast group")
              .hint("all members share the key; say `inbound` or `outbound`"));
    }
  }
}
