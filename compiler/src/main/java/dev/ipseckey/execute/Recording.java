package dev.ipseckey.execute;

import dev.ipseckey.pfkey.Decoded;
import dev.ipseckey.pfkey.MessageCodec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Messages that were written down, one a line in hex; a key byte may be {@code XX}. Empty lines and
 * lines that begin with {@code #} are passed over.
 *
 * @param messages in their order, each a message or not quite
 */
public record Recording(List<Decoded> messages) {

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
    List<Decoded> messages = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String digits = line.strip();
      if (digits.isEmpty() || digits.startsWith("#")) {
        continue;
      }
      try {
        messages.add(
            MessageCodec.LITTLE_ENDIAN.decode(HexFormat.of().parseHex(digits.replace("XX", "00"))));
      } catch (IllegalArgumentException e) {
        return new Reading.Refused(number);
      }
    }
    return new Reading.Read(new Recording(messages));
  }
}
