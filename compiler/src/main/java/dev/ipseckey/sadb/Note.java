package dev.ipseckey.sadb;

/** A remark on a message that the wire has no place for. */
public enum Note {
  /** The SA has no pair, so the command took effect on the SA alone. */
  NO_PAIR,
  /** A host with certain local addresses would refuse this; ours are not known. */
  DEPENDS_ON_LOCAL_ADDRESSES
}
