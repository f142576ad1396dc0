package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.SaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notes which SAs have changed, for a {@link Journal}. Off until somebody wants to know. */
final class Ledger {

  private boolean on;
  private boolean cleared;
  private final List<Removal> removed = new ArrayList<>();

  /** By identity: an association is replaced by another when its SA is. */
  private final Set<Association> changed = new LinkedHashSet<>();

  void turn(boolean onOrOff) {
    on = onOrOff;
  }

  boolean isOn() {
    return on;
  }

  boolean isCleared() {
    return cleared;
  }

  List<Removal> removed() {
    return removed;
  }

  Set<Association> changed() {
    return changed;
  }

  void change(Association association) {
    if (on) {
      changed.add(association);
    }
  }

  void remove(Association association, long place) {
    if (on) {
      changed.remove(association);
      if (place != Journal.NOWHERE) {
        SaType type = association.saType();
        int fingerprint = Fingerprint.of(type, association.destination(), association.spi());
        removed.add(
            new Removal(type, association.destination(), association.spi(), fingerprint, place));
      }
    }
  }

  void clear() {
    if (on) {
      forget();
      cleared = true;
    }
  }

  void forget() {
    cleared = false;
    removed.clear();
    changed.clear();
  }
}
