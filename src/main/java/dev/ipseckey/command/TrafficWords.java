package dev.ipseckey.command;

import dev.ipseckey.execute.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of {@code use BYTES[xPACKETS] SA_TYPE {EXTENSION value...}}: a command of the simulated
 * SADB, not of ipseckey(8).
 *
 * @param traffic what uses the SA
 * @param locator the words of a {@code get} that names the SA
 */
record TrafficWords(Traffic traffic, List<String> locator) {

  static final String NAME = "use";
  static final String FORM = "ipseckey use BYTES[xPACKETS] SA_TYPE {EXTENSION value...}";

  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,18})(?:x([0-9]{1,7}))?");

  /** What the words behind {@code use} say; empty if they do not begin with an amount. */
  static Optional<TrafficWords> parse(List<String> words) {
    Matcher amount = AMOUNT.matcher(words.isEmpty() ? "" : words.getFirst());
    if (!amount.matches()) {
      return Optional.empty();
    }
    long packets = amount.group(2) == null ? 1 : Long.parseLong(amount.group(2));
    if (packets < 1 || packets > Traffic.MAX_PACKETS) {
      return Optional.empty();
    }
    List<String> locator = Stream.concat(Stream.of("get"), words.stream().skip(1)).toList();
    return Optional.of(
        new TrafficWords(new Traffic(Long.parseLong(amount.group(1)), packets), locator));
  }
}
