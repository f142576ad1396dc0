package dev.ipseckey.sadb;

/** Whom the SADB follows where ipseckey(8) promises one thing and the kernel does another. */
public enum Profile {
  /** The manual page. */
  DOCUMENTED,
  /** The kernel, its oddities included. */
  KERNEL
}
