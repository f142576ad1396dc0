package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.KnownSa;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaLedger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One SPI for several SAs: legal, but who reads a packet cannot tell them apart. */
final class SpiReuse implements Rule.AtEnd {

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
    Map<Integer, KnownSa> first = new HashMap<>();
    for (KnownSa sa : sas.inOrder()) {
      Optional.ofNullable(first.putIfAbsent(sa.identity().spi(), sa))
          .ifPresent(
              other ->
                  remarks.addOfFile(
                      Diagnostic.of(
                              id(),
                              sa.spi(),
                              "SPI " + sa.identity().spiDisplay() + " is that of another SA too")
                          .hint("an SPI of its own makes each SA easy to find")
                          .related(other.spi(), "the other SA")));
    }
  }
}
