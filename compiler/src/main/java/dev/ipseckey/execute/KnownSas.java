package dev.ipseckey.execute;

import dev.ipseckey.pfkey.SaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the commands so far tell of the SAs that are not in the scratch SADB, and of those that are
 * there by inference only.
 */
final class KnownSas {

  private final World world;

  /** SAs that are there only because another one was paired with them. */
  private final Set<SaName> supposed = new HashSet<>();

  /** SAs that have been deleted and not added since. */
  private final Set<SaName> removed = new HashSet<>();

  /** Numbers of the SA types that have been flushed: what is not there now is not there at all. */
  private final Set<Integer> flushed = new HashSet<>();

  KnownSas(World world) {
    this.world = world;
  }

  boolean isSupposed(SaName name) {
    return supposed.contains(name);
  }

  /** Why an SA that is not in the scratch SADB is not there, or that nobody knows whether it is. */
  Remark absence(SaName name) {
    if (removed.contains(name) || flushed.contains(name.type())) {
      return Remark.REMOVED_ABOVE;
    }
    return world == World.CLOSED ? Remark.ABSENT : Remark.UNKNOWN;
  }

  /** Whether any SA has been deleted, so that it matters if it is added again. */
  boolean hasRemoved() {
    return !removed.isEmpty();
  }

  void suppose(SaName name) {
    supposed.add(name);
  }

  void add(SaName name) {
    removed.remove(name);
  }

  void remove(SaName name) {
    removed.add(name);
    supposed.remove(name);
  }

  /** All SAs of a type are gone; all there are for {@code UNSPEC}. */
  void flush(int type) {
    List<Integer> types =
        type == SaType.UNSPEC.number()
            ? List.of(SaType.AH.number(), SaType.ESP.number())
            : List.of(type);
    flushed.addAll(types);
    removed.removeIf(name -> types.contains(name.type()));
    supposed.removeIf(name -> types.contains(name.type()));
  }
}
