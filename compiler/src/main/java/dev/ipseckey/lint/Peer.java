package dev.ipseckey.lint;

import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.IpAddress;
import java.util.Locale;
import java.util.Optional;

/** One end of an SA, as far as its text tells: names are compared as they are written. */
public sealed interface Peer {

  /** An end with an address, given in numbers or found for a name. */
  record Numbered(IpAddress address) implements Peer {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /**
   * An end with a name that nobody looked up, or that has several addresses.
   *
   * @param name in lower case
   */
  record Named(String name) implements Peer {
    @Override
    public String toString() {
      return name;
    }
  }

  static Peer of(AddressPattern pattern) {
    return switch (pattern) {
      case AddressPattern.Literal(IpAddress address) -> new Numbered(address);
      case AddressPattern.ResolvedName(String name, var addresses) ->
          addresses.size() == 1 ? new Numbered(addresses.getFirst()) : named(name);
      case AddressPattern.UnresolvedName(String name) -> named(name);
    };
  }

  static Optional<Peer> of(Optional<AddressPattern> pattern) {
    return pattern.map(Peer::of);
  }

  private static Peer named(String name) {
    return new Named(name.toLowerCase(Locale.ROOT));
  }
}
