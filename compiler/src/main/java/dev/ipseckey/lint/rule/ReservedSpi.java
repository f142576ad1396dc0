package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.SPI;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** SPIs that IANA keeps for itself; RFC 4303 §2.1. */
final class ReservedSpi implements Rule.OnSa {

  private static final long LAST_RESERVED = 255;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.RESERVED_SPI;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    long spi = sa.number(SPI);
    if (spi <= LAST_RESERVED) {
      remarks.add(
          Diagnostic.of(id(), sa.given(SPI).value(), "SPIs up to 255 are reserved")
              .hint("choose one from 256 up"));
    }
  }
}
