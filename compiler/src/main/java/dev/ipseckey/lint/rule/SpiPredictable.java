package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.SPI;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** Who knows one SPI knows the others. */
final class SpiPredictable implements Rule.OnSa, Rule.OfFlow {

  private static final int MANY = 8;
  private static final long SMALL = 0x1_0000;

  private long last;
  private int inRow;

  @Override
  public DiagnosticId id() {
    return DiagnosticId.SPI_PREDICTABLE;
  }

  @Override
  public Interest interest() {
    return Interest.IN_ADD;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    long spi = sa.number(SPI);
    inRow = spi < SMALL && spi == last + 1 ? inRow + 1 : 1;
    last = spi;
    if (inRow == MANY) {
      remarks.add(
          Diagnostic.of(id(), sa.given(SPI).value(), MANY + " SPIs in a row")
              .hint("random SPIs are harder to guess for who wants to inject packets"));
    }
  }
}
