package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.PAIR_SPI;
import static dev.ipseckey.language.Extension.SPI;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.lint.SaLedger;
import dev.ipseckey.model.Argument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who looks for an SPI in the file finds only some of its places. */
final class MixedBaseSpi implements Rule.OnSa, Rule.OfFlow {

  private final Map<Integer, Integer> bases = new HashMap<>();

  @Override
  public DiagnosticId id() {
    return DiagnosticId.MIXED_BASE_SPI;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, SPI, remarks);
    check(sa, PAIR_SPI, remarks);
  }

  private void check(SaCommand sa, Extension extension, Remarks remarks) {
    if (!(sa.argument(extension).orElse(null) instanceof Argument.Numeric spi)) {
      return;
    }
    int number = (int) spi.number();
    int base = SaLedger.base(sa.word(spi.value()));
    int first = Optional.ofNullable(bases.putIfAbsent(number, base)).orElse(base);
    if (first != base) {
      String written = written(number, first);
      remarks.add(
          Diagnostic.of(id(), spi.value(), "elsewhere in this file this SPI is written " + written)
              .hint("in one base it is found by searching")
              .fix(Fix.of("write the SPI as elsewhere", Safety.SAFE, spi.value(), written)));
    }
  }

  private static String written(int number, int base) {
    return switch (base) {
      case 16 -> "0x" + Integer.toHexString(number);
      case 8 -> "0" + Integer.toOctalString(number);
      default -> Integer.toUnsignedString(number);
    };
  }
}
