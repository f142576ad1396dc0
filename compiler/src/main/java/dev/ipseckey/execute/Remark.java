package dev.ipseckey.execute;

/** What a rehearsal knows of the SAs that a message is about, beside the answer to it. */
enum Remark {
  /** The SA is one that the file has added. */
  ADDED_ABOVE,
  /** The SA is one that the file has counted on, as somebody's pair. */
  SUPPOSED_ABOVE,
  /** The SA is one that the file has deleted or flushed. */
  REMOVED_ABOVE,
  /** The SA is there, but with another source. */
  OTHER_SOURCE,
  /** The SA is not there, because the file does not add it and nothing else can have. */
  ABSENT,
  /** Nobody knows whether the SA is there; the answer is that of an SADB which has it. */
  UNKNOWN,
  /** The SA to pair with is there and does not fit. */
  PARTNER_DIFFERS,
  /** The SA to pair with is not there. */
  PARTNER_ABSENT,
  /**
   * Nobody knows whether the SA to pair with is there; the answer is that of an SADB which has it.
   */
  PARTNER_UNKNOWN,
  /** The SA has no pair, so the command took effect on the SA alone. */
  NO_PAIR,
  /** A host with certain local addresses would refuse this; ours are not known. */
  DEPENDS_ON_LOCAL_ADDRESSES
}
