package dev.ipseckey.sadb;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The algorithms that are loaded. One that is not in here is unknown. */
public record AlgorithmTable(
    List<AuthenticationAlgorithm> authentication, List<EncryptionAlgorithm> encryption) {

  public AlgorithmTable {
    authentication = List.copyOf(authentication);
    encryption = List.copyOf(encryption);
    checkNumbers(authentication.stream().map(AuthenticationAlgorithm::number).toList());
    checkNumbers(encryption.stream().map(EncryptionAlgorithm::number).toList());
  }

  private static void checkNumbers(List<Integer> numbers) {
    Set<Integer> seen = new HashSet<>();
    for (int number : numbers) {
      if (number < 1 || number > 255 || !seen.add(number)) {
        throw new IllegalArgumentException("algorithm number " + number);
      }
    }
  }

  public Optional<AuthenticationAlgorithm> authentication(int number) {
    for (AuthenticationAlgorithm algorithm : authentication) {
      if (algorithm.number() == number) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  public Optional<EncryptionAlgorithm> encryption(int number) {
    for (EncryptionAlgorithm algorithm : encryption) {
      if (algorithm.number() == number) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }
}
