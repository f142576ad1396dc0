package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.KnownSa;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaLedger;
import java.util.stream.IntStream;

/** One SPI for several SAs: legal, but who reads a packet cannot tell them apart. */
final class SpiReuse implements Rule.OfFlow {

  private final SaLedger sas;

  SpiReuse(SaLedger sas) {
    this.sas = sas;
  }

  @Override
  public DiagnosticId id() {
    return DiagnosticId.SPI_REUSE;
  }

  @Override
  public void end(Remarks remarks) {
    long[] rows = bySpi();
    int first = 0;
    for (int i = 1; i < rows.length; i++) {
      if (rows[i] >>> 32 != rows[first] >>> 32) {
        first = i;
      } else {
        add(sas.get((int) rows[first]), sas.get((int) rows[i]), remarks);
      }
    }
  }

  /** The rows in the low halves, sorted by the SPI in the high halves. */
  private long[] bySpi() {
    return IntStream.range(0, sas.size())
        .filter(sas::isThere)
        .mapToLong(row -> (long) sas.spi(row) << 32 | row)
        .sorted()
        .toArray();
  }

  private void add(KnownSa one, KnownSa other, Remarks remarks) {
    boolean inOrder = one.spi().start() < other.spi().start();
    KnownSa first = inOrder ? one : other;
    KnownSa second = inOrder ? other : one;
    remarks.addOfFile(
        Diagnostic.of(
                id(),
                second.spi(),
                "SPI " + second.identity().spiDisplay() + " is that of another SA too")
            .hint("an SPI of its own makes each SA easy to find")
            .related(first.spi(), "the other SA"));
  }
}
