package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.Message;

/** Where SAs are kept that nobody has asked for yet; see {@link Sadb#sleep}. */
public interface Archive {

  /** The message that was told as {@link Entry#saved} for this place. */
  Message saved(long place);

  /** Its {@link Entry#due}. */
  long due(long place);

  /** Its {@link Entry#route}; 0 if the place has none any more. */
  int route(long place);
}
