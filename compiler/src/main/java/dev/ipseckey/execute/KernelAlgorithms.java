package dev.ipseckey.execute;

import dev.ipseckey.language.Algorithm;
import dev.ipseckey.language.AlgorithmTable;
import dev.ipseckey.sadb.AuthenticationAlgorithm;
import dev.ipseckey.sadb.EncryptionAlgorithm;
import dev.ipseckey.sadb.KeySizes;
import dev.ipseckey.sadb.WeakKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of algorithms that commands name, as the SADB wants it. */
public final class KernelAlgorithms {

  /**
   * Bytes of the vector that a counter mode sends with each packet; RFC 4106 §3.1, RFC 4309 §3.1.
   */
  private static final int COUNTER_VECTOR = 8;

  private KernelAlgorithms() {}

  /**
   * Rows with number 0 stand for no algorithm and are left out; of several rows with one number the
   * first one counts.
   */
  public static dev.ipseckey.sadb.AlgorithmTable of(AlgorithmTable table) {
    Map<Integer, AuthenticationAlgorithm> authentication = new LinkedHashMap<>();
    Map<Integer, EncryptionAlgorithm> encryption = new LinkedHashMap<>();
    for (Algorithm algorithm : table.all()) {
      int number = algorithm.number();
      if (number != 0) {
        switch (algorithm.kind()) {
          case AUTHENTICATION ->
              authentication.putIfAbsent(
                  number, new AuthenticationAlgorithm(number, keySizes(algorithm)));
          case ENCRYPTION -> encryption.putIfAbsent(number, encryption(algorithm));
        }
      }
    }
    return new dev.ipseckey.sadb.AlgorithmTable(
        List.copyOf(authentication.values()), List.copyOf(encryption.values()));
  }

  private static EncryptionAlgorithm encryption(Algorithm algorithm) {
    boolean counter = algorithm.counterMode();
    boolean none = algorithm.number() == Algorithm.NULL_ENCRYPTION;
    int vector = none ? 0 : counter ? COUNTER_VECTOR : algorithm.blockBytes();
    return new EncryptionAlgorithm(
        algorithm.number(),
        keySizes(algorithm),
        8 * algorithm.saltBytes(),
        vector,
        counter,
        counter,
        weakKeys(algorithm.number()));
  }

  /** By number, because a table may call DES what it likes; RFC 2407 §4.4.4. */
  private static WeakKeys weakKeys(int number) {
    return switch (number) {
      case 2 -> WeakKeys.DES;
      case 3 -> WeakKeys.TRIPLE_DES;
      default -> WeakKeys.NONE;
    };
  }

  private static KeySizes keySizes(Algorithm algorithm) {
    return switch (algorithm.keys()) {
      case Algorithm.KeySizes.OneOf(List<Integer> bits) -> {
        List<Integer> sizes = bits.stream().filter(size -> size > 0).distinct().sorted().toList();
        yield sizes.isEmpty() ? new KeySizes.NoKey() : new KeySizes.Listed(sizes);
      }
      case Algorithm.KeySizes.Range(int _, int low, int high, int step) ->
          new KeySizes.Range(low, high, step);
    };
  }
}
