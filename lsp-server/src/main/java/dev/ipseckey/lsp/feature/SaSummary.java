package dev.ipseckey.lsp.feature;

import dev.ipseckey.lsp.document.CommandFacts;
import dev.ipseckey.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What SA a command is about: its mode and direction and why, its pair, who else speaks of it. */
record SaSummary(Snapshot snapshot, SaIndex index) {

  String of(SaLine sa) {
    List<String> parts = new ArrayList<>();
    parts.add("**" + sa.title(snapshot) + "**");
    if (sa.isAdd()) {
      parts.add(mode(sa.facts()));
      Direction direction = Direction.of(sa, index);
      parts.add(upper(direction.word()) + ": " + direction.reason() + ".");
    } else {
      parts.add(
          index
              .definition(sa)
              .map(add -> "Added on line " + line(add) + ".")
              .orElse("Not added in this file."));
    }
    pair(sa).ifPresent(parts::add);
    return String.join("\n\n", parts);
  }

  static String mode(CommandFacts facts) {
    return facts.tunnel()
        ? "Tunnel mode: it describes inner packets."
        : "Transport mode: nothing is said of inner packets.";
  }

  private Optional<String> pair(SaLine sa) {
    Optional<SaLine> partner = index.partner(sa);
    if (partner.isPresent()) {
      return partner.map(
          other -> "Pair of `%s` on line %d.".formatted(other.title(snapshot), line(other)));
    }
    return sa.isAdd()
        ? index.reverse(sa).stream()
            .findFirst()
            .map(
                other ->
                    "Reverse SA: `%s` on line %d, not paired."
                        .formatted(other.title(snapshot), line(other)))
        : Optional.empty();
  }

  private int line(SaLine sa) {
    return snapshot.physicalLine(sa.placed().start()) + 1;
  }

  private static String upper(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
