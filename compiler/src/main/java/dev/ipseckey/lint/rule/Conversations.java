package dev.ipseckey.lint.rule;

import dev.ipseckey.language.SaType;
import dev.ipseckey.lint.KnownSa;
import dev.ipseckey.lint.Peer;
import dev.ipseckey.lint.SaLedger;
import dev.ipseckey.model.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SAs of a file by the two ends between which they run. */
final class Conversations {

  /** SA type and ends; {@code one} is the end that sorts first. */
  private record Ends(SaType type, Peer one, Peer other) {}

  /** The SAs between two ends, by direction. */
  record Conversation(List<KnownSa> there, List<KnownSa> back) {}

  private final SaLedger sas;
  private Optional<Collection<Conversation>> found = Optional.empty();

  Conversations(SaLedger sas) {
    this.sas = sas;
  }

  /** Asked for when the file has ended. SAs for any source or for a group have no way back. */
  Collection<Conversation> all() {
    Collection<Conversation> all = found.orElseGet(this::find);
    found = Optional.of(all);
    return all;
  }

  private Collection<Conversation> find() {
    Map<Ends, Conversation> conversations = new LinkedHashMap<>();
    for (KnownSa sa : sas.inOrder()) {
      if (sa.source().isEmpty() || isGroup(sa.identity().destination())) {
        continue;
      }
      Peer source = sa.source().get();
      Peer destination = sa.identity().destination();
      boolean there = ORDER.compare(source, destination) <= 0;
      Ends ends =
          there
              ? new Ends(sa.identity().type(), source, destination)
              : new Ends(sa.identity().type(), destination, source);
      Conversation conversation =
          conversations.computeIfAbsent(
              ends, any -> new Conversation(new ArrayList<>(1), new ArrayList<>(1)));
      (there ? conversation.there : conversation.back).add(sa);
    }
    return conversations.values();
  }

  private static boolean isGroup(Peer peer) {
    return peer instanceof Peer.Numbered(IpAddress address) && AddressRanges.isMulticast(address);
  }

  /** Any order will do. */
  private static final Comparator<Peer> ORDER =
      (one, other) ->
          switch (one) {
            case Peer.Named(String name) ->
                other instanceof Peer.Named(String second) ? name.compareTo(second) : 1;
            case Peer.Numbered(IpAddress address) ->
                other instanceof Peer.Numbered(IpAddress second) ? compare(address, second) : -1;
          };

  private static int compare(IpAddress one, IpAddress other) {
    int high = Long.compare(one.high(), other.high());
    return high == 0 ? Long.compare(one.low(), other.low()) : high;
  }
}
