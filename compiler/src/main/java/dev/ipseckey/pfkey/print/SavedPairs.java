package dev.ipseckey.pfkey.print;

import dev.ipseckey.pfkey.IpAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is paired with whom. An SA can be paired with one that exists only, so pairs are made when all SAs are there, each by one
 * {@code update} of either half.
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
    while (!halves.isEmpty()) {
      Map.Entry<Key, Half> first = halves.entrySet().iterator().next();
      halves.remove(first.getKey());
      append(first.getKey(), first.getValue(), out);
    }
    out.append("# end pairs\n\n");
  }

  private void append(Key key, Half half, StringBuilder out) {
    Key partnerKey = new Key(key.saType(), half.partnerSpi(), half.source());
    @Nullable Half partner = halves.get(partnerKey);
    boolean mirrored =
        partner != null
            && partner.partnerSpi() == key.spi()
            && (partner.source().equals(key.destination()) || partner.source().isUnspecified());
    if (mirrored) {
      halves.remove(partnerKey);
    } else if (half.source().isUnspecified() && removePartnerOf(key, half, out)) {
      return;
    } else {
      out.append("# its partner was not saved: ");
    }
    update(key, half, out);
  }

  /** The partner of an SA that takes any source is not found by its destination; but from there this one is. */
  private boolean removePartnerOf(Key key, Half half, StringBuilder out) {
    for (Map.Entry<Key, Half> other : halves.entrySet()) {
      if (other.getKey().saType().equals(key.saType())
          && other.getKey().spi() == half.partnerSpi()
          && other.getValue().partnerSpi() == key.spi()
          && other.getValue().source().equals(key.destination())) {
        halves.remove(other.getKey());
        update(other.getKey(), other.getValue(), out);
        return true;
      }
    }
    return false;
  }

  private static void update(Key key, Half half, StringBuilder out) {
    out.append("update ").append(key.saType()).append(" spi 0x").append(Integer.toHexString(key.spi()));
    out.append(" dst ").append(AddressNotation.text(key.destination()));
    out.append(" pair-spi 0x").append(Integer.toHexString(half.partnerSpi())).append('\n');
  }
}
