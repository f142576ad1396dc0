package dev.ipseckey.language;

import dev.ipseckey.language.Algorithm.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The algorithms that a command can name; ipsecalgs(8). Names are matched in any case. */
public final class AlgorithmTable {

  private final List<Algorithm> algorithms;
  private final NameIndex authentication;
  private final NameIndex encryption;

  public AlgorithmTable(List<Algorithm> algorithms) {
    this.algorithms = List.copyOf(algorithms);
    this.authentication = new NameIndex(all(Kind.AUTHENTICATION));
    this.encryption = new NameIndex(all(Kind.ENCRYPTION));
  }

  public List<Algorithm> all() {
    return algorithms;
  }

  public List<Algorithm> all(Kind kind) {
    return algorithms.stream().filter(algorithm -> algorithm.kind() == kind).toList();
  }

  /** All names of one kind, sorted. */
  public List<String> names(Kind kind) {
    return all(kind).stream().flatMap(algorithm -> algorithm.names().stream()).sorted().toList();
  }

  public Optional<Algorithm> named(Kind kind, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return named(kind, bytes, 0, bytes.length);
  }

  /** The algorithm whose name stands at {@code text[start..end)}. */
  public Optional<Algorithm> named(Kind kind, byte[] text, int start, int end) {
    return index(kind).find(text, start, end);
  }

  public Optional<Algorithm> numbered(Kind kind, int number) {
    return algorithms.stream()
        .filter(algorithm -> algorithm.kind() == kind && algorithm.number() == number)
        .findFirst();
  }

  private NameIndex index(Kind kind) {
    return switch (kind) {
      case AUTHENTICATION -> authentication;
      case ENCRYPTION -> encryption;
    };
  }

  /**
   * Open hash over the bytes of names: each command of a file names one or two algorithms, and a
   * string for each would be most of what the checker allocates.
   */
  private static final class NameIndex {
    private final List<byte[]> names = new ArrayList<>();
    private final List<Optional<Algorithm>> found = new ArrayList<>();

    /**
     * Index into {@code names} plus 1; 0 for a free place. Its length is a power of two, at least
     * half of it free.
     */
    private final int[] places;

    NameIndex(List<Algorithm> algorithms) {
      for (Algorithm algorithm : algorithms) {
        for (String name : algorithm.names()) {
          names.add(name.getBytes(StandardCharsets.UTF_8));
          found.add(Optional.of(algorithm));
        }
      }
      places = new int[Integer.highestOneBit(Math.max(8, 4 * names.size()))];
      for (int i = 0; i < names.size(); i++) {
        byte[] name = names.get(i);
        int place = hash(name, 0, name.length);
        while (places[place] != 0) {
          place = place + 1 & places.length - 1;
        }
        places[place] = i + 1;
      }
    }

    Optional<Algorithm> find(byte[] text, int start, int end) {
      int place = hash(text, start, end);
      while (places[place] != 0) {
        int i = places[place] - 1;
        if (sameIgnoringCase(names.get(i), text, start, end)) {
          return found.get(i);
        }
        place = place + 1 & places.length - 1;
      }
      return Optional.empty();
    }

    private int hash(byte[] text, int start, int end) {
      int hash = 0;
      for (int i = start; i < end; i++) {
        hash = 31 * hash + lower(text[i]);
      }
      return (hash ^ hash >>> 12) & places.length - 1;
    }

    private static boolean sameIgnoringCase(byte[] name, byte[] text, int start, int end) {
      if (name.length != end - start) {
        return false;
      }
      for (int i = 0; i < name.length; i++) {
        if (name[i] != lower(text[start + i])) {
          return false;
        }
      }
      return true;
    }

    private static int lower(byte b) {
      return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlgorithmTable table && algorithms.equals(table.algorithms);
  }

  @Override
  public int hashCode() {
    return algorithms.hashCode();
  }

  @Override
  public String toString() {
    return Arrays.toString(algorithms.stream().map(Algorithm::name).toArray());
  }
}
