package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DST;
import static dev.ipseckey.language.Extension.SRC;

import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The outer ends of an SA that are given in numbers. */
final class OuterAddresses {

  private static final List<Extension> ENDS = List.of(SRC, DST);

  private OuterAddresses() {}

  /** The argument of each end whose address has a property. */
  static List<Argument> having(SaCommand sa, Predicate<IpAddress> property) {
    List<Argument> found = new ArrayList<>(ENDS.size());
    for (Extension end : ENDS) {
      if (sa.literal(end).filter(property).isPresent()) {
        found.add(sa.given(end));
      }
    }
    return found;
  }
}
