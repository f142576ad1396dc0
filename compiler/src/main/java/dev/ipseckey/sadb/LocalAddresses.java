package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.IpAddress;
import java.util.Set;

/** The addresses of the host's own interfaces, as far as they are known. */
public sealed interface LocalAddresses {

  /** Not known. Refusals that depend on them are not made; which is not the same as having none. */
  record Unset() implements LocalAddresses {}

  /** Known, possibly none: every other unicast address is a remote one. */
  record Known(Set<IpAddress> addresses) implements LocalAddresses {

    public Known {
      addresses = Set.copyOf(addresses);
    }
  }
}
