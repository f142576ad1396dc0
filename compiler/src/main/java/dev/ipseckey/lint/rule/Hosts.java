package dev.ipseckey.lint.rule;

import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Argument;
import java.util.Locale;
import java.util.Optional;

/** The host names in commands. */
final class Hosts {

  private Hosts() {}

  /** The name that stands for an address, in lower case. */
  static Optional<String> name(Argument argument) {
    return switch (argument) {
      case Argument.Address address -> name(address.pattern());
      case Argument.InnerAddress address -> name(address.pattern());
      default -> Optional.empty();
    };
  }

  private static Optional<String> name(AddressPattern pattern) {
    return switch (pattern) {
      case AddressPattern.Literal literal -> Optional.empty();
      case AddressPattern.ResolvedName resolved -> Optional.of(lower(resolved.name()));
      case AddressPattern.UnresolvedName unresolved -> Optional.of(lower(unresolved.name()));
    };
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
