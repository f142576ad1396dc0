package dev.ipseckey.generate;

import java.util.List;
import java.util.SplittableRandom;

/** What a seed decides; the same seed decides the same on every machine. */
public final class Draw {

  private final SplittableRandom random;

  public Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from 0 up to, but without, {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code least} to {@code most}. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  public boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  public <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public char of(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  public long bits() {
    return random.nextLong();
  }
}
