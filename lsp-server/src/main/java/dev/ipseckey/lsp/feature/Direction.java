package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.CommandFacts;
import dev.ipseckey.model.AddressPattern;
import dev.ipseckey.model.IpAddress;

/**
 * Which packets an SA will be for, and why: its flags say it, or else the SADB guesses.
 *
 * @param word "outbound"
 * @param reason why it is so
 * @param guessed whether no flag says it
 */
record Direction(String word, String reason, boolean guessed) {

  static Direction of(SaLine sa, SaIndex index) {
    CommandFacts facts = sa.facts();
    if (facts.inbound() && facts.outbound()) {
      return new Direction("both directions", "both flags are given", false);
    }
    if (facts.inbound()) {
      return new Direction("inbound", "it has the flag `inbound`", false);
    }
    if (facts.outbound()) {
      return new Direction("outbound", "it has the flag `outbound`", false);
    }
    if (facts.destination().filter(address -> isMulticast(address.pattern())).isPresent()) {
      return new Direction("both directions", "its destination is a group", true);
    }
    if (facts.source().isEmpty()) {
      return new Direction("both directions", "it has no source address", true);
    }
    boolean mirrored =
        index.reverse(sa).stream()
            .anyMatch(
                other ->
                    other.placed().start() < sa.placed().start()
                        && (other.facts().outbound() || !other.facts().inbound()));
    return mirrored
        ? new Direction("inbound", "the SA with the addresses swapped is outbound already", true)
        : new Direction("outbound", "no flag says otherwise", true);
  }

  private static boolean isMulticast(AddressPattern pattern) {
    return pattern instanceof AddressPattern.Literal(IpAddress address)
        && AddressClass.of(address) == AddressClass.MULTICAST;
  }
}
