package dev.ipseckey.lint.rule;

import dev.ipseckey.diagnostic.Diagnostic;
import dev.ipseckey.diagnostic.DiagnosticId;
import dev.ipseckey.lint.Remarks;
import dev.ipseckey.lint.Rule;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for hosts in documents stands for none on a network; RFC 2606, RFC 5737, RFC 3849.
 */
final class ExampleHost implements Rule.OnSa, Rule.OfFlow {

  private static final Pattern NAME =
      Pattern.compile("(.*\\.)?(example\\.(com|net|org)|example)\\.?");

  /** Each host is told once. */
  private final Set<String> told = new HashSet<>();

  @Override
  public DiagnosticId id() {
    return DiagnosticId.EXAMPLE_HOST;
  }

  @Override
  public void check(SaCommand sa, Remarks remarks) {
    for (int i = 0; i < sa.size(); i++) {
      Argument argument = sa.get(i);
      if (isExample(argument) && told.add(spelled(sa, argument))) {
        remarks.add(
            Diagnostic.of(
                    id(),
                    argument.value(),
                    "this stands for a host in documentation, and for none elsewhere")
                .hint("put in the host that is meant"));
      }
    }
  }

  private static boolean isExample(Argument argument) {
    if (argument instanceof Argument.Address outer) {
      return isExample(argument, outer.pattern());
    }
    return argument instanceof Argument.InnerAddress inner && isExample(argument, inner.pattern());
  }

  private static boolean isExample(Argument argument, AddressPattern pattern) {
    return pattern instanceof AddressPattern.Literal(IpAddress address)
        ? AddressRanges.isForDocumentation(address)
        : Hosts.name(argument).filter(name -> NAME.matcher(name).matches()).isPresent();
  }

  private static String spelled(SaCommand sa, Argument argument) {
    return sa.text(argument.value()).toLowerCase(Locale.ROOT);
  }
}
