package dev.ipseckey.command;

import dev.ipseckey.analysis.LabelTable;
import dev.ipseckey.analysis.NameResolver;
import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.language.WellKnownNumbers;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.IpAddress.V6;
import dev.ipseckey.pfkey.print.CookieMap;
import dev.ipseckey.pfkey.print.Names;
import java.util.Optional;

/**
 * The names that messages are printed with.
 *
 * @param hosts who knows the names of addresses
 */
record PrintedNames(
    AlgorithmTable algorithms, NameResolver hosts, LabelTable labels, CookieMap cookies)
    implements Names {

  @Override
  public Optional<String> authentication(int number) {
    return algorithm(Algorithm.Kind.AUTHENTICATION, number);
  }

  @Override
  public Optional<String> encryption(int number) {
    return algorithm(Algorithm.Kind.ENCRYPTION, number);
  }

  private Optional<String> algorithm(Algorithm.Kind kind, int number) {
    return number == 0
        ? Optional.of("none")
        : algorithms.numbered(kind, number).map(Algorithm::name);
  }

  @Override
  public Optional<String> protocol(int number) {
    return WellKnownNumbers.protocolName(number);
  }

  @Override
  public Optional<String> host(IpAddress address) {
    V6 mapped = address.mapped();
    return hosts.nameOf(new dev.ipseckey.model.IpAddress(mapped.high(), mapped.low()));
  }

  @Override
  public Optional<String> cookie(int cookie) {
    return cookies.label(cookie);
  }

  @Override
  public Optional<String> label(String hex) {
    return labels.name(hex);
  }
}
