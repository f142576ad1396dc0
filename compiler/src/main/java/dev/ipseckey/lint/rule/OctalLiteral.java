package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;

/** A number that is not what it looks like. */
final class OctalLiteral implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.OCTAL_LITERAL;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (argument instanceof Argument.Numeric numeric && isOctal(sa, numeric.value())) {
        String decimal = Long.toUnsignedString(numeric.number());
        String digits = sa.text(numeric.value()).replaceFirst("^0+", "");
        remarks.add(
            Diagnostic.of(
                    id(),
                    numeric.value(),
                    "a number with a leading 0 is octal: this is " + decimal + " in decimal")
                .hint("write " + decimal + ", or " + digits + " if that was meant")
                .fix(
                    Fix.of(
                        "write the number in decimal", Safety.SUGGESTED, numeric.value(), decimal))
                .fix(Fix.of("remove the leading 0", Safety.SUGGESTED, numeric.value(), digits)));
      }
    }
  }

  /** More than the digit 0, and another number without it. */
  private static boolean isOctal(SaCommand sa, Span value) {
    SourceText source = sa.line().source();
    if (value.length() < 2 || source.at(value.start()) != '0') {
      return false;
    }
    boolean matters = false;
    for (int at = value.start() + 1; at < value.end(); at++) {
      if (source.at(at) < '0' || source.at(at) > '7') {
        return false;
      }
      matters |= source.at(at) != '0';
    }
    return matters;
  }
}
