package dev.ipseckey.sadb;

import java.util.List;

/** The key lengths of an algorithm, in bits without salt. */
public sealed interface KeySizes {

  /** Takes no key. */
  record NoKey() implements KeySizes {

    @Override
    public boolean admits(int bits) {
      return false;
    }

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
    public boolean admits(int bits) {
      for (int i = 0; i < sizes.size(); i++) {
        if (sizes.get(i) == bits) {
          return true;
        }
      }
      return false;
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

    @Override
    public boolean admits(int bits) {
      return min <= bits && bits <= max;
    }

    @Override
    public boolean works(int bits) {
      return (bits - min) % step == 0;
    }
  }

  static KeySizes exactly(Integer... sizes) {
    return new Listed(List.of(sizes));
  }

  /** Whether the size check lets a key of so many bits pass. */
  boolean admits(int bits);

  /** Whether the crypto layer takes an admitted key of so many bits. */
  default boolean works(int bits) {
    return true;
  }

  /** The shortest key, 0 for none. */
  int min();

  /** The longest key, 0 for none. */
  int max();

  /** Bits between two lengths, 0 if there is one length only. */
  int step();
}
