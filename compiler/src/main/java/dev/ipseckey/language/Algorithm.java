package dev.ipseckey.language;

import java.util.List;

/**
 * An algorithm of an {@link AlgorithmTable}.
 *
 * @param kind what it is for
 * @param number its number in PF_KEY messages, 0 to 255
 * @param names all names in lower case, the one that is printed first
 * @param keys the key lengths it takes
 * @param blockBytes length of a block, or of the integrity value that is sent
 * @param saltBytes bytes of salt that follow the key in its string
 * @param counterMode whether two packets under one key must never share a counter
 */
public record Algorithm(
    Kind kind,
    int number,
    List<String> names,
    KeySizes keys,
    int blockBytes,
    int saltBytes,
    boolean counterMode) {

  /** The largest number that a message can hold. */
  public static final int MAX = 255;

  /** The number of null encryption, which a command names to say that it wants none; RFC 2410. */
  public static final int NULL_ENCRYPTION = 11;

  /** What an algorithm is for, and the IPsec DOI's number of the protocol it is listed under. */
  public enum Kind {
    AUTHENTICATION(2, "authentication"),
    ENCRYPTION(3, "encryption");

    private final int protocol;
    private final String word;

    Kind(int protocol, String word) {
      this.protocol = protocol;
      this.word = word;
    }

    /** 2 for AH, 3 for ESP. */
    public int protocol() {
      return protocol;
    }

    public String word() {
      return word;
    }
  }

  /** The key lengths of an algorithm, in bits, salt left out. */
  public sealed interface KeySizes {

    /** Whether a key may have this many bits. */
    boolean allows(int bits);

    /** Exactly these. */
    record OneOf(List<Integer> bits) implements KeySizes {
      public OneOf {
        bits = List.copyOf(bits);
      }

      @Override
      public boolean allows(int length) {
        return bits.contains(length);
      }
    }

    /** Each {@code step} from {@code low} to {@code high}. */
    record Range(int preferred, int low, int high, int step) implements KeySizes {
      @Override
      public boolean allows(int length) {
        return low <= length && length <= high && (length - low) % step == 0;
      }
    }
  }

  public Algorithm {
    names = List.copyOf(names);
  }

  public String name() {
    return names.getFirst();
  }
}
