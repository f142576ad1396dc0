package dev.ipseckey.sadb;

import java.util.List;

/** The key lengths of an algorithm, in bits without salt. */
public sealed interface KeySizes {

  /** Takes no key. */
  record NoKey() implements KeySizes {

    @Override
    public int min() {
      return 0;
    }

    @Override
    public int max() {
      return 0;
    }

    @Override
    public int step() {
      return 0;
    }
  }

  /** One of these, ascending. */
  record Listed(List<Integer> sizes) implements KeySizes {

    public Listed {
      sizes = List.copyOf(sizes);
      if (sizes.isEmpty()) {
        throw new IllegalArgumentException("no key size");
      }
    }

    @Override
    public int min() {
      return sizes.getFirst();
    }

    @Override
    public int max() {
      return sizes.getLast();
    }

    @Override
    public int step() {
      return sizes.size() == 1 ? 0 : sizes.get(1) - sizes.get(0);
    }
  }

  /**
   * From {@code min} to {@code max} in steps. A length between two steps passes the size check and
   * fails in the crypto layer.
   */
  record Range(int min, int max, int step) implements KeySizes {

    public Range {
      if (min <= 0 || max < min || step <= 0) {
        throw new IllegalArgumentException("key sizes " + min + ".." + max + " by " + step);
      }
    }
  }

  static KeySizes exactly(Integer... sizes) {
    return new Listed(List.of(sizes));
  }

  /** Whether the size check lets a key of so many bits pass. */
  default boolean admits(int bits) {
    return switch (this) {
      case NoKey() -> false;
      case Listed(List<Integer> sizes) -> sizes.contains(bits);
      case Range(int min, int max, _) -> min <= bits && bits <= max;
    };
  }

  /** Whether the crypto layer takes an admitted key of so many bits. */
  default boolean works(int bits) {
    return switch (this) {
      case NoKey() -> true;
      case Listed(_) -> true;
      case Range(int min, _, int step) -> (bits - min) % step == 0;
    };
  }

  /** The shortest key, 0 for none. */
  int min();

  /** The longest key, 0 for none. */
  int max();

  /** Bits between two lengths, 0 if there is one length only. */
  int step();
}
