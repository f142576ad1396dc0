package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTH_ALG;
import static dev.ipseckey.language.Extension.ENCR_ALG;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.syntax.Word;
import java.util.Locale;
import java.util.Optional;

/** Nobody knows algorithms by their numbers. */
final class NumericAlgorithm implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.NUMERIC_ALGORITHM;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(AUTH_ALG, ENCR_ALG);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, AUTH_ALG, remarks);
    check(sa, ENCR_ALG, remarks);
  }

  private void check(SaCommand sa, Extension extension, Remarks remarks) {
    if (!(sa.argument(extension).orElse(null) instanceof Argument.AlgorithmChoice choice)) {
      return;
    }
    Word word = sa.word(choice.value());
    if (!isDigit(word.bytes()[word.contentStart()])) {
      return;
    }
    String text = word.text().toLowerCase(Locale.ROOT);
    Optional<Algorithm> algorithm = choice.algorithm();
    if (algorithm.filter(row -> row.names().contains(text)).isPresent()) {
      return;
    }
    Diagnostic found = Diagnostic.of(id(), choice.value(), "an algorithm by its number");
    remarks.add(
        algorithm
            .map(
                row ->
                    found
                        .hint("write `" + row.name() + "`")
                        .fix(Fix.of("write its name", Safety.SAFE, choice.value(), row.name())))
            .orElseGet(() -> found.hint("there is no algorithm of this number in the table")));
  }

  /** There are names that begin like a number. */
  private static boolean isDigit(byte first) {
    return first >= '0' && first <= '9';
  }
}
