package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.RESERVED_BITS;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** A means to test implementations; ipseckey(8), reserved_bits. */
final class ReservedBitsUsed implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.RESERVED_BITS_USED;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(RESERVED_BITS);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    remarks.add(
        Diagnostic.of(id(), sa.given(RESERVED_BITS).keyword(), "reserved bits are there for tests")
            .hint("leave it out"));
  }
}
