package dev.ipseckey.language;

import dev.ipseckey.language.Algorithm.KeySizes;
import dev.ipseckey.language.Algorithm.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads a table of algorithms in the shape of ipsecalgs(8): one algorithm a line, fields parted by
 * {@code |}. The shipped table, {@code algorithms.table} beside this class, says in its head what
 * the fields are.
 */
public final class AlgorithmFile {

  private static final String SHIPPED = "algorithms.table";

  /** Flag of the shipped table's rows that the reference implementation does not have. */
  private static final String NOT_IN_REFERENCE = "not-in-reference";

  private static final String COUNTER_MODE = "counter";

  private AlgorithmFile() {}

  /** What came out of a file: a table, or what is wrong with its lines. */
  public sealed interface Reading {
    record Read(AlgorithmTable table) implements Reading {}

    /** One message for each bad line, with its number. */
    record Refused(List<String> faults) implements Reading {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /** The table that holds unless another is asked for. */
  public static AlgorithmTable shipped() {
    return shipped(true);
  }

  /** The shipped table without the rows that the reference implementation lacks. */
  public static AlgorithmTable reference() {
    return shipped(false);
  }

  private static AlgorithmTable shipped(boolean whole) {
    String text;
    try (InputStream in = AlgorithmFile.class.getResourceAsStream(SHIPPED)) {
      text = new String(Objects.requireNonNull(in, SHIPPED).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // No pattern switch here: at every start it would be linked anew, which costs more than the
    // rest of this method.
    if (read(text, whole) instanceof Reading.Read read) {
      return read.table();
    }
    throw new IllegalStateException(SHIPPED);
  }

  public static Reading read(String text) {
    return read(text, true);
  }

  private static Reading read(String text, boolean whole) {
    List<Algorithm> algorithms = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String row = line.strip();
      if (row.isEmpty()
          || row.startsWith("#")
          || row.startsWith("PROTO|")
          || row.startsWith("PKG|")) {
        continue;
      }
      try {
        List<String> fields = fields(row);
        if (whole || !flags(fields).contains(NOT_IN_REFERENCE)) {
          Algorithm algorithm = algorithm(fields);
          refuseKnownNames(algorithms, algorithm);
          algorithms.add(algorithm);
        }
      } catch (BadRow e) {
        faults.add("line " + number + ": " + e.getMessage());
      }
    }
    if (faults.isEmpty() && algorithms.isEmpty()) {
      faults.add("no algorithm in it");
    }
    return faults.isEmpty()
        ? new Reading.Read(new AlgorithmTable(algorithms))
        : new Reading.Refused(faults);
  }

  private static List<String> fields(String row) {
    String[] fields =
        (row.startsWith("ALG|") ? row.substring("ALG|".length()) : row).split("\\|", -1);
    if (fields.length < 6 || fields.length > 8) {
      throw new BadRow("an algorithm has 6 to 8 fields, this one has " + fields.length);
    }
    return Arrays.stream(fields).map(String::strip).toList();
  }

  private static Algorithm algorithm(List<String> fields) {
    int protocol = number(fields.get(0), "protocol");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(candidate -> candidate.protocol() == protocol)
            .findFirst()
            .orElseThrow(
                () -> new BadRow("protocol " + protocol + " is neither 2 (AH) nor 3 (ESP)"));
    int number = number(fields.get(1), "algorithm number");
    if (number > Algorithm.MAX) {
      throw new BadRow("algorithm number " + number + " is above " + Algorithm.MAX);
    }
    List<String> names =
        list(fields.get(2)).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (names.isEmpty()) {
      throw new BadRow("the algorithm has no name");
    }
    List<String> parameters = fields.size() > 6 ? list(fields.get(6)) : List.of();
    int salt = parameters.size() > 1 ? number(parameters.get(1), "salt length") : 0;
    return new Algorithm(
        kind,
        number,
        names,
        keySizes(fields.get(4)),
        number(fields.get(5), "block or integrity value length"),
        salt,
        flags(fields).contains(COUNTER_MODE));
  }

  private static void refuseKnownNames(List<Algorithm> known, Algorithm added) {
    for (Algorithm algorithm : known) {
      for (String name : algorithm.kind() == added.kind() ? algorithm.names() : List.<String>of()) {
        if (added.names().contains(name)) {
          throw new BadRow("another algorithm is called " + name + " already");
        }
      }
    }
  }

  private static KeySizes keySizes(String field) {
    if (!field.contains("/")) {
      return new KeySizes.OneOf(
          list(field).stream().map(bits -> number(bits, "key length")).toList());
    }
    int slash = field.indexOf('/');
    int dash = field.indexOf('-', slash);
    int comma = field.indexOf(',', dash);
    if (dash < 0 || comma < 0) {
      throw new BadRow("key lengths are a list, or default/low-high,increment: " + field);
    }
    int low = number(field.substring(slash + 1, dash), "lowest key length");
    int high = number(field.substring(dash + 1, comma), "highest key length");
    int step = number(field.substring(comma + 1), "key length increment");
    if (step == 0) {
      throw new BadRow("key length increment is 0");
    }
    if (low > high) {
      throw new BadRow("lowest key length " + low + " is above the highest, " + high);
    }
    return new KeySizes.Range(
        number(field.substring(0, slash), "default key length"), low, high, step);
  }

  private static List<String> flags(List<String> fields) {
    return fields.size() > 7 ? list(fields.get(7)) : List.of();
  }

  private static List<String> list(String field) {
    return field.isEmpty() || field.equals("-")
        ? List.of()
        : Arrays.stream(field.split(",", -1)).map(String::strip).toList();
  }

  private static int number(String text, String what) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the same answer as a negative number
    }
    throw new BadRow(what + " is no number: " + text);
  }

  /** Carries a message out of the depth of one row; never leaves this class. */
  private static final class BadRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRow(String message) {
      super(message);
    }
  }
}
