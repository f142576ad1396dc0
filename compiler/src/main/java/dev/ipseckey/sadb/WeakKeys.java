package dev.ipseckey.sadb;

/** Which test for weak keys an algorithm has. The DES ones set the parity of each byte first. */
public enum WeakKeys {
  NONE,
  DES,
  TRIPLE_DES
}
