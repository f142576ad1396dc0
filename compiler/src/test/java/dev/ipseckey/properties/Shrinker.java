package dev.ipseckey.properties;

import dev.ipseckey.generate.Bytes;
import java.util.function.Predicate;

/**
 * Makes a failing text smaller by leaving out halves of it, then quarters, down to single bytes, as
 * long as it still fails.
 */
final class Shrinker {

  private static final int MOST_TRIES = 5_000;

  private Shrinker() {}

  static byte[] smallest(byte[] text, Predicate<byte[]> fails) {
    byte[] smallest = text;
    int tries = 0;
    for (int size = Math.max(1, text.length / 2); size > 0 && tries < MOST_TRIES; ) {
      boolean shrunk = false;
      for (int at = 0; at + size <= smallest.length && tries < MOST_TRIES; tries++) {
        byte[] candidate = Bytes.without(smallest, at, at + size);
        if (fails.test(candidate)) {
          smallest = candidate;
          shrunk = true;
        } else {
          at += size;
        }
      }
      size = shrunk && size == 1 ? 1 : size / 2;
    }
    return smallest;
  }
}
