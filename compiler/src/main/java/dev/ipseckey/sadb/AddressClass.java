package dev.ipseckey.sadb;

/** What an address is to this host. */
enum AddressClass {
  UNSPECIFIED,
  MULTICAST_OR_BROADCAST,
  LOCAL,
  REMOTE,
  /** Unicast, and the local addresses are not known. */
  LOCAL_OR_REMOTE
}
