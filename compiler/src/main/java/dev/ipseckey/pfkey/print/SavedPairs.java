package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.IpAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is paired with whom. An SA can be paired with one that exists only, so pairs are made when
 * all SAs are there, each by one {@code update} of either half.
 */
final class SavedPairs {

  private final Map<Key, Half> halves = new LinkedHashMap<>();

  /**
   * What an SA is found by.
   *
   * @param saType as in the command
   */
  record Key(String saType, int spi, IpAddress destination) {}

  /** An SA's source, and the SPI of its partner. */
  record Half(IpAddress source, int partnerSpi) {}

  /** An SA has been saved; one without a partner is of no interest. */
  void saved(Optional<Key> key, Optional<Half> half) {
    if (key.isPresent() && half.isPresent()) {
      halves.put(key.get(), half.get());
    }
  }

  void append(StringBuilder out) {
    if (halves.isEmpty()) {
      return;
    }
    out.append("# begin pairs\n");
    Set<Key> done = new HashSet<>();
    halves.forEach(
        (key, half) -> {
          Key partnerKey = new Key(key.saType(), half.partnerSpi(), half.source());
          if (!done.contains(key) && isPartner(halves.get(partnerKey), key)) {
            update(key, half, out);
            done.add(key);
            done.add(partnerKey);
          }
        });
    halves.forEach(
        (key, half) -> {
          if (!done.contains(key)) {
            out.append("# its partner was not saved: ");
            update(key, half, out);
          }
        });
    out.append("# end pairs\n\n");
  }

  /** The partner may take any source; it is found from the other half then. */
  private static boolean isPartner(@Nullable Half partner, Key key) {
    return partner != null
        && partner.partnerSpi() == key.spi()
        && (partner.source().equals(key.destination()) || partner.source().isUnspecified());
  }

  private static void update(Key key, Half half, StringBuilder out) {
    out.append("update ")
        .append(key.saType())
        .append(" spi 0x")
        .append(Integer.toHexString(key.spi()));
    out.append(" dst ").append(AddressNotation.text(key.destination()));
    out.append(" pair-spi 0x").append(Integer.toHexString(half.partnerSpi())).append('\n');
  }
}
