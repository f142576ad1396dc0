package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.ENCRKEY;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;

/** Half a byte is missing, and a zero takes its place. */
final class OddKeyDigits implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.ODD_KEY_DIGITS;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(AUTHKEY, ENCRKEY);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    check(sa, AUTHKEY, remarks);
    check(sa, ENCRKEY, remarks);
  }

  private void check(SaCommand sa, Extension extension, Remarks remarks) {
    if (!(sa.argument(extension).orElse(null) instanceof Argument.Key key)) {
      return;
    }
    Word word = sa.word(key.value());
    byte[] bytes = word.bytes();
    int digits = word.contentEnd() - word.contentStart();
    for (int at = word.contentStart(), end = word.contentEnd(); at < end; at++) {
      if (bytes[at] == '/') {
        return;
      }
      digits -= bytes[at] == 'x' || bytes[at] == 'X' ? 2 : 0;
    }
    if (digits % 2 != 0) {
      remarks.add(
          Diagnostic.of(
                  id(),
                  key.value(),
                  digits + " digits are no whole number of bytes: a zero is put behind them")
              .hint("is a digit missing? A key of " + 4 * digits + " bits ends in /" + 4 * digits)
              .fix(
                  Fix.of(
                      "say that the key has " + 4 * digits + " bits",
                      Safety.SUGGESTED,
                      new Span(word.contentEnd(), 0),
                      "/" + 4 * digits)));
    }
  }
}
