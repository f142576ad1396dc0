package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Severity;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;

/** DES is broken, 3DES and Blowfish have small blocks; RFC 8221 §5. */
final class WeakEncr implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.WEAK_ENCR;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(ENCR_ALG);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    String message =
        switch (sa.algorithm(ENCR_ALG)) {
          case AlgorithmNumbers.DES -> "DES is broken: its keys can be searched for in a day";
          case AlgorithmNumbers.BLOWFISH ->
              "Blowfish has blocks of 64 bits, and nobody looks after it any more";
          case AlgorithmNumbers.TRIPLE_DES -> "3DES has blocks of 64 bits, and is on its way out";
          default -> "";
        };
    if (!message.isEmpty()) {
      Severity severity =
          sa.algorithm(ENCR_ALG) == AlgorithmNumbers.TRIPLE_DES ? Severity.INFO : Severity.WARNING;
      remarks.add(
          Diagnostic.of(id(), sa.given(ENCR_ALG).value(), message).as(severity).hint("use `aes`"));
    }
  }
}
