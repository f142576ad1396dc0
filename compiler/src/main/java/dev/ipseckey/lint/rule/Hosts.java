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
    // No switch over the types: this is asked for every argument of every command.
    if (argument instanceof Argument.Address outer) {
      return name(outer.pattern());
    }
    return argument instanceof Argument.InnerAddress inner
        ? name(inner.pattern())
        : Optional.empty();
  }

  private static Optional<String> name(AddressPattern pattern) {
    if (pattern instanceof AddressPattern.ResolvedName resolved) {
      return Optional.of(lower(resolved.name()));
    }
    return pattern instanceof AddressPattern.UnresolvedName unresolved
        ? Optional.of(lower(unresolved.name()))
        : Optional.empty();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
