package dev.ipseckey.pfkey.print;

/** Whose text {@code save} writes. */
public enum SaveStyle {
  /** The reference's, byte for byte, also where it cannot be read again. */
  REFERENCE,
  /** The same where that can be read again and loses nothing, else what can be. */
  LOADABLE
}
