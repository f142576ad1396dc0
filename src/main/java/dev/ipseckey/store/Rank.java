package dev.ipseckey.store;

/**
 * Where a message stands among those that listeners are told. What is told under the lock has a
 * number of its own. What is told later, such as the SAs of a dump, comes behind everything that
 * had a number by the time the lock was released, and needs no order against what was numbered
 * since.
 *
 * @param value twice the number, and one more behind it
 */
record Rank(long value) implements Comparable<Rank> {

  /** Before all others. */
  static final Rank NONE = new Rank(-1);

  /** That of a message told under the lock. */
  static Rank of(long number) {
    return new Rank(2 * number);
  }

  /** That of messages told without the lock. */
  static Rank after(long number) {
    return new Rank(2 * number + 1);
  }

  boolean isNumbered() {
    return value % 2 == 0;
  }

  @Override
  public int compareTo(Rank other) {
    return Long.compare(value, other.value);
  }
}
