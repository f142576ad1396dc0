package dev.ipseckey.execute;

import dev.ipseckey.language.Algorithm;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the key lengths of an algorithm into words. */
final class KeyLengths {

  /** A range with more lengths than this is told by its ends. */
  private static final int MOST_NAMED = 5;

  private KeyLengths() {}

  /**
   * Which keys an algorithm takes: {@code aes-cbc keys have 128, 192 or 256 bits}; the salt that
   * stands behind the key in its string counts.
   */
  static String of(Algorithm algorithm) {
    int salt = 8 * algorithm.saltBytes();
    String lengths =
        switch (algorithm.keys()) {
          case Algorithm.KeySizes.OneOf(List<Integer> bits) -> list(bits, salt);
          case Algorithm.KeySizes.Range(int _, int low, int high, int step) -> {
            int count = 1 + (high - low) / step;
            yield count <= MOST_NAMED
                ? list(IntStream.range(0, count).mapToObj(i -> low + i * step).toList(), salt)
                : (low + salt) + " to " + (high + salt) + " bits in steps of " + step;
          }
        };
    String all = algorithm.name() + " keys have " + lengths;
    return salt == 0 ? all : all + ", of which the last " + salt + " are salt";
  }

  private static String list(List<Integer> bits, int salt) {
    List<String> sizes =
        bits.stream().distinct().sorted().map(size -> Integer.toString(size + salt)).toList();
    String last = sizes.getLast() + " bits";
    return sizes.size() == 1
        ? last
        : sizes.subList(0, sizes.size() - 1).stream().collect(Collectors.joining(", "))
            + " or "
            + last;
  }
}
