package dev.ipseckey.lsp.feature;

import dev.ipseckey.analysis.KeyMask;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.IpAddress;
import java.util.List;

/** What there is to say of an address. */
final class Addresses {

  private Addresses() {}

  static String describe(AddressPattern pattern) {
    return switch (pattern) {
      case AddressPattern.Literal(IpAddress address) -> describe(address);
      case AddressPattern.ResolvedName(String name, List<IpAddress> addresses) ->
          "Host `%s`:\n\n%s"
              .formatted(
                  KeyMask.mask(name),
                  String.join(
                      "\n", addresses.stream().map(address -> "- " + describe(address)).toList()));
      case AddressPattern.UnresolvedName(String name) ->
          "Host `"
              + KeyMask.mask(name)
              + "`. Its addresses are looked up when the file is loaded, not here.";
    };
  }

  private static String describe(IpAddress address) {
    return "`%s`: %s, %s."
        .formatted(address, address.isV4() ? "IPv4" : "IPv6", AddressClass.of(address).word());
  }
}
