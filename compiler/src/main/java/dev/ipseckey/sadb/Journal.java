package dev.ipseckey.sadb;

/**
 * Somebody who keeps SAs in places of their own and wants to hear what has become of them; see
 * {@link Sadb#changes}. Each SA is told of once, as it is now.
 */
public interface Journal {

  /** The place of an SA that has not been given one. Places are not negative. */
  long NOWHERE = -1;

  /** Every SA that had a place is gone. Told before everything else. */
  void cleared();

  /** An SA is gone. Told before the changes: another with the same triple may have come. */
  void removed(Removal removal);

  /**
   * An SA is new, or not what it was.
   *
   * @param place where it was, or {@link #NOWHERE}
   * @return where it is now
   */
  long changed(long place, Entry entry);
}
