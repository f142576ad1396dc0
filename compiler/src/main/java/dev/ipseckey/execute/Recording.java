package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Received;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Messages that were written down, one a line in hex; a key byte may be {@code XX}. Empty lines and
 * lines that begin with {@code #} are passed over.
 *
 * @param messages in their order, each a message or as much of one as can be made out
 */
public record Recording(List<Received> messages) {

  public Recording {
    messages = List.copyOf(messages);
  }

  /** What came out of a text. */
  public sealed interface Reading {
    record Read(Recording recording) implements Reading {}

    /**
     * A line is no hex.
     *
     * @param line its number, from 1
     */
    record Refused(int line) implements Reading {}
  }

  public static Reading read(String text) {
    List<Received> messages = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String digits = line.strip();
      if (digits.isEmpty() || digits.startsWith("#")) {
        continue;
      }
      try {
        Received.of(HexFormat.of().parseHex(digits.replace("XX", "00"))).ifPresent(messages::add);
      } catch (IllegalArgumentException e) {
        return new Reading.Refused(number);
      }
    }
    return new Reading.Read(new Recording(messages));
  }
}
