package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Algorithm.Kind;
import java.util.Optional;

/** What is thought of an algorithm today; RFC 8221. */
final class AlgorithmStatus {

  private AlgorithmStatus() {}

  /** What speaks against it; empty for one that can be used. */
  static Optional<String> objection(Algorithm algorithm) {
    if (algorithm.kind() == Kind.AUTHENTICATION) {
      return switch (algorithm.number()) {
        case 0 -> Optional.of("no algorithm at all");
        case 2 -> Optional.of("MD5 must no longer be used");
        case 3 -> Optional.of("SHA-1 still holds here, but SHA-2 is to be preferred");
        default -> Optional.empty();
      };
    }
    return switch (algorithm.number()) {
      case 0 -> Optional.of("no algorithm at all");
      case 2 -> Optional.of("DES is broken: its key is too short");
      case 3 -> Optional.of("3DES has short blocks and is deprecated");
      case 7 -> Optional.of("Blowfish has short blocks and is deprecated");
      case Algorithm.NULL_ENCRYPTION -> Optional.of("nothing is encrypted");
      default ->
          algorithm.counterMode()
              ? Optional.of("counter mode with a manual key repeats counters after a restart")
              : Optional.empty();
    };
  }

  /** Whether nobody should choose it any more. */
  static boolean isDeprecated(Algorithm algorithm) {
    return switch (algorithm.kind()) {
      case AUTHENTICATION -> algorithm.number() == 2;
      case ENCRYPTION ->
          algorithm.number() == 2 || algorithm.number() == 3 || algorithm.number() == 7;
    };
  }
}
