package dev.ipseckey.execute;

import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.IpAddress;
import dev.ipseckey.pfkey.ExtensionType;
import dev.ipseckey.pfkey.SaExtension;
import java.util.ArrayList;
import java.util.List;

/**
 * The extensions of a message that finds an SA, in the order of the words. A port or protocol
 * counts only in the place of an address.
 */
final class LocatorParts {

  private LocatorParts() {}

  static List<dev.ipseckey.pfkey.Extension> of(Slots given, Route route) {
    List<dev.ipseckey.pfkey.Extension> parts = new ArrayList<>();
    for (Argument argument : given.inOrder()) {
      switch (argument.extension().slot()) {
        case SPI ->
            parts.add(new SaExtension(given.number(Extension.SPI), 0, 0, 0, 0, given.direction()));
        case SRC ->
            route
                .source()
                .ifPresent(
                    from -> parts.add(WireAddress.of(ExtensionType.ADDRESS_SRC, from, 0, 0, 0)));
        case DST ->
            route
                .destination()
                .ifPresent(to -> parts.add(WireAddress.of(ExtensionType.ADDRESS_DST, to, 0, 0, 0)));
        default -> {} // no other extension makes a part by itself
      }
    }
    if (route.source().isEmpty() && given.number(Extension.SPORT) != 0) {
      parts.add(
          WireAddress.outer(
              given, ExtensionType.ADDRESS_SRC, IpAddress.UNSPECIFIED, Extension.SPORT));
    }
    if (route.destination().isEmpty() && given.number(Extension.DPORT) != 0) {
      parts.add(
          WireAddress.outer(
              given, ExtensionType.ADDRESS_DST, IpAddress.UNSPECIFIED, Extension.DPORT));
    }
    return parts;
  }
}
