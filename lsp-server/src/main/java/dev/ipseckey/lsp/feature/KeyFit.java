package dev.ipseckey.lsp.feature;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.Algorithm.KeySizes;
import dev.ipseckey.language.Extension;
import dev.ipseckey.model.Argument;
import dev.ipseckey.model.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which lengths the key of an algorithm has, and whether a key has one of them. */
final class KeyFit {

  private KeyFit() {}

  /** The algorithm that a key of a command is for. */
  static Optional<Algorithm> algorithm(Extension key, Arguments arguments) {
    Extension choice = key == Extension.AUTHKEY ? Extension.AUTH_ALG : Extension.ENCR_ALG;
    return arguments
        .get(choice)
        .flatMap(
            argument ->
                argument instanceof Argument.AlgorithmChoice chosen
                    ? chosen.algorithm()
                    : Optional.empty());
  }

  /**
   * All bit counts that a key string of the algorithm can have, its salt included, shortest first.
   */
  static List<Integer> lengths(Algorithm algorithm) {
    int salt = 8 * algorithm.saltBytes();
    List<Integer> lengths = new ArrayList<>();
    switch (algorithm.keys()) {
      case KeySizes.OneOf(List<Integer> bits) ->
          bits.stream().filter(size -> size > 0).map(size -> size + salt).forEach(lengths::add);
      case KeySizes.Range range -> {
        for (int size = range.low(); size <= range.high(); size += range.step()) {
          lengths.add(size + salt);
        }
      }
    }
    return lengths;
  }

  /** The bit count that a new key should have, its salt included; 0 if the algorithm takes none. */
  static int preferred(Algorithm algorithm) {
    int salt = 8 * algorithm.saltBytes();
    return switch (algorithm.keys()) {
      case KeySizes.OneOf(List<Integer> bits) -> bits.isEmpty() ? 0 : bits.getLast() + salt;
      case KeySizes.Range range -> range.high() + salt;
    };
  }

  static boolean fits(Algorithm algorithm, int bits) {
    return lengths(algorithm).contains(bits);
  }

  /** "a key of 128, 192 or 256 bits". */
  static String lengthsInWords(Algorithm algorithm) {
    List<String> words = lengths(algorithm).stream().map(String::valueOf).toList();
    if (words.isEmpty()) {
      return "no key";
    }
    String last = words.getLast();
    String before = String.join(", ", words.subList(0, words.size() - 1));
    return "a key of " + (before.isEmpty() ? last : before + " or " + last) + " bits";
  }
}
