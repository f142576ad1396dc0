package dev.ipseckey.syntax;

/** The part that a word plays in its command. */
public enum Role {
  /** The first word. */
  COMMAND,
  /** The word behind a command that takes an SA type, whatever it is. */
  SA_TYPE,
  /** The name of an extension. */
  KEYWORD,
  /** A value of the keyword before it. */
  VALUE,
  /** A word where a keyword is due. */
  STRAY,
  /** A word behind a command without extensions. */
  OPERAND
}
