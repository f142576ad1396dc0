package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.AUTHKEY;
import static dev.ipseckey.language.Extension.DSTIDTYPE;
import static dev.ipseckey.language.Extension.ENCRKEY;
import static dev.ipseckey.language.Extension.SRCIDTYPE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.diagnostic.Fix;
import dev.ipseckey.diagnostic.Fix.Safety;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.source.Span;
import dev.ipseckey.syntax.Word;
import java.util.Locale;

/** A value that is understood, but not in the manual page. */
final class UndocumentedValue implements Rule.OnSa {

  @Override
  public DiagnosticId id() {
    return DiagnosticId.UNDOCUMENTED_VALUE;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(AUTHKEY, ENCRKEY, SRCIDTYPE, DSTIDTYPE);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (argument instanceof Argument.Key key) {
        check(sa, key, remarks);
      } else if (argument instanceof Argument.Identity identity) {
        check(sa, identity, remarks);
      }
    }
  }

  private void check(SaCommand sa, Argument.Key key, Remarks remarks) {
    Word word = sa.word(key.value());
    byte[] bytes = word.bytes();
    int start = word.contentStart();
    if (word.contentEnd() - start > 2 && bytes[start] == '0' && (bytes[start + 1] | 0x20) == 'x') {
      Span prefix = new Span(start, 2);
      remarks.add(
          Diagnostic.of(id(), prefix, "the manual page has no keys that begin with 0x")
              .hint("leave it out")
              .fix(Fix.of("remove the 0x", Safety.SAFE, prefix, "")));
    }
  }

  private void check(SaCommand sa, Argument.Identity identity, Remarks remarks) {
    Word type = typeWord(sa, identity);
    String text = type.text().toLowerCase(Locale.ROOT);
    if (text.equals("domainname")) {
      remarks.add(
          found(type)
              .hint("write `fqdn`")
              .fix(Fix.of("write `fqdn`", Safety.SAFE, type.span(), "fqdn")));
    } else if (text.equals("der_dn") || text.equals("der_gn")) {
      remarks.add(found(type).hint("its values are binary, and cannot be written in a file"));
    }
  }

  private Diagnostic found(Word type) {
    return Diagnostic.of(id(), type.span(), "the manual page does not have this type of identity");
  }

  /** The word behind the keyword. */
  private static Word typeWord(SaCommand sa, Argument.Identity identity) {
    return sa.word(identity.value());
  }
}
