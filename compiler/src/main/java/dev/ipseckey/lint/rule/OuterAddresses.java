package dev.ipseckey.lint.rule;

import static dev.ipseckey.language.Extension.DST;
import static dev.ipseckey.language.Extension.SRC;

import dev.ipseckey.language.Extension;
import dev.ipseckey.lint.SaCommand;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The outer ends of an SA that are given in numbers. */
final class OuterAddresses {

  private OuterAddresses() {}

  /** The argument of each end whose address has a property. */
  static List<Argument> having(SaCommand sa, Predicate<IpAddress> property) {
    boolean source = isLiteral(sa, SRC, property);
    boolean destination = isLiteral(sa, DST, property);
    if (!source && !destination) {
      return List.of();
    }
    List<Argument> found = new ArrayList<>();
    if (source) {
      found.add(sa.given(SRC));
    }
    if (destination) {
      found.add(sa.given(DST));
    }
    return found;
  }

  private static boolean isLiteral(SaCommand sa, Extension end, Predicate<IpAddress> property) {
    return sa.has(end)
        && sa.given(end) instanceof Argument.Address(_, _, _, AddressPattern.Literal(var address))
        && property.test(address);
  }
}
