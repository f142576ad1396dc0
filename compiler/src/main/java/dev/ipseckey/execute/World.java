package dev.ipseckey.execute;

/** What a rehearsal knows of the SADB before the first command. */
public enum World {
  /** Nothing: an SA that the file does not add may be there or not. */
  OPEN,
  /** It is empty. */
  CLOSED
}
