package dev.ipseckey.execute;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.Arguments;
import dev.ipseckey.model.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the source and destination of a command into one route for each destination address, in the
 * resolver's order; ipseckey(8), dst. The analyser has made sure that each destination has a
 * source.
 *
 * @param numeric {@code -n}: a source goes with any destination
 */
public record Expansion(boolean numeric) {

  /** The routes of a command; none if it holds a name that nobody was to look up. */
  public List<Route> routes(Arguments arguments) {
    return routes(new Slots(arguments));
  }

  List<Route> routes(Slots given) {
    AddressPattern source = given.address(Extension.SRC);
    AddressPattern destination = given.address(Extension.DST);
    if (source instanceof AddressPattern.Literal from
        && destination instanceof AddressPattern.Literal to) {
      return List.of(new Route(Optional.of(from.address()), Optional.of(to.address())));
    }
    if (destination == null) {
      return source == null
          ? List.of(new Route(Optional.empty(), Optional.empty()))
          : addresses(source).stream()
              .map(from -> new Route(Optional.of(from), Optional.empty()))
              .toList();
    }
    List<IpAddress> destinations = addresses(destination);
    if (source == null) {
      return destinations.stream().map(to -> new Route(Optional.empty(), Optional.of(to))).toList();
    }
    List<IpAddress> sources = addresses(source);
    if (sources.isEmpty()) {
      return List.of();
    }
    List<Route> routes = new ArrayList<>(destinations.size());
    for (IpAddress to : destinations) {
      IpAddress from = numeric ? sources.getFirst() : source(sources, to);
      routes.add(new Route(Optional.of(from), Optional.of(to)));
    }
    return routes;
  }

  private static List<IpAddress> addresses(AddressPattern pattern) {
    return switch (pattern) {
      case AddressPattern.Literal(IpAddress address) -> List.of(address);
      case AddressPattern.ResolvedName(String _, List<IpAddress> addresses) -> addresses;
      case AddressPattern.UnresolvedName _ -> List.of();
    };
  }

  /**
   * The one source that goes with a destination; of several none is better than another, so any
   * will do.
   */
  private static IpAddress source(List<IpAddress> sources, IpAddress to) {
    List<IpAddress> candidates = sources.stream().filter(from -> from.goesWith(to)).toList();
    return candidates.size() == 1 ? candidates.getFirst() : IpAddress.UNSPECIFIED;
  }
}
