package dev.ipseckey.analysis;

import dev.ipseckey.model.IpAddress;
import java.util.List;
import java.util.Optional;

/** Finds the addresses of host names, and names of addresses. */
@FunctionalInterface
public interface NameResolver {

  Resolution resolve(String name);

  /** The official name of an address; empty if it has none, or nobody was asked. */
  default Optional<String> nameOf(IpAddress address) {
    return Optional.empty();
  }

  /** What became of a look-up. */
  sealed interface Resolution {
    /** The addresses in the resolver's order; never none. */
    record Found(List<IpAddress> addresses) implements Resolution {
      public Found {
        addresses = List.copyOf(addresses);
      }
    }

    /** The name has no address. */
    record NotFound() implements Resolution {}

    /**
     * The name has addresses of another kind only.
     *
     * @param family number of the address family
     */
    record Unsupported(int family) implements Resolution {}

    /** Nobody was asked. */
    record NotAsked() implements Resolution {}
  }

  /** Asks nobody: every name stays a name. */
  static NameResolver none() {
    return name -> new Resolution.NotAsked();
  }
}
