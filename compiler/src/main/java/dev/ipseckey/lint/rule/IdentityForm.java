package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DSTIDTYPE;
import static dev.ipseckey.language.Extension.SRCIDTYPE;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.language.IdentityType;
import dev.ipseckey.lint.Interest;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import java.util.Optional;
import java.util.regex.Pattern;

/** An identity that is not what its type says. */
final class IdentityForm implements Rule.OnSa {

  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\.?");
  private static final Pattern MAILBOX = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern NETWORK = Pattern.compile("[0-9A-Fa-f.:]+/[0-9]{1,3}");

  @Override
  public DiagnosticId id() {
    return DiagnosticId.IDENTITY_FORM;
  }

  @Override
  public Interest interest() {
    return Interest.IN_CHANGES.having(SRCIDTYPE, DSTIDTYPE);
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (argument instanceof Argument.Identity identity && !fits(identity)) {
        remarks.add(
            Diagnostic.of(
                    id(), identity.value(), "this does not look like " + expected(identity.type()))
                .hint("is it the right type?"));
      }
    }
  }

  private static boolean fits(Argument.Identity identity) {
    return form(identity.type()).map(form -> form.matcher(identity.text()).matches()).orElse(true);
  }

  private static Optional<Pattern> form(int type) {
    if (type == IdentityType.FQDN.number()) {
      return Optional.of(HOST);
    }
    if (type == IdentityType.USER_FQDN.number()) {
      return Optional.of(MAILBOX);
    }
    return type == IdentityType.PREFIX.number() ? Optional.of(NETWORK) : Optional.empty();
  }

  private static String expected(int type) {
    if (type == IdentityType.FQDN.number()) {
      return "a host name";
    }
    return type == IdentityType.USER_FQDN.number()
        ? "user@host"
        : "an address with a prefix length";
  }
}
