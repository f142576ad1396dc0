package dev.ipseckey.model;

import java.util.List;

/** What stands for one or more addresses in a command. */
public sealed interface AddressPattern {

  /** An address in numbers. */
  record Literal(IpAddress address) implements AddressPattern {}

  /** A host name whose addresses have been looked up, in the resolver's order; never none. */
  record ResolvedName(String name, List<IpAddress> addresses) implements AddressPattern {
    public ResolvedName {
      addresses = List.copyOf(addresses);
    }
  }

  /** A host name that nobody was to look up. */
  record UnresolvedName(String name) implements AddressPattern {}
}
