package dev.ipseckey.command;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.language.WellKnownNumbers;
import dev.ipseckey.pfkey.IpAddress;
import dev.ipseckey.pfkey.print.Names;
import java.util.Optional;

/**
 * The names that messages are printed with. Addresses are shown in numbers: nothing is looked up to
 * print.
 *
 * @param algorithms whose names are used
 */
record PrintedNames(AlgorithmTable algorithms) implements Names {

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
    return Optional.empty();
  }

  @Override
  public Optional<String> cookie(int cookie) {
    return Optional.empty();
  }

  @Override
  public Optional<String> label(String hex) {
    return Optional.empty();
  }
}
