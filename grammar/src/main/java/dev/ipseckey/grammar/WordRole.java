package dev.ipseckey.grammar;

/**
 * The part that a word plays in its line. The program has an enum with the same names: it runs
 * without the grammar.
 */
public enum WordRole {
  /** The first word: a command, or a word that should have been one. */
  COMMAND,
  /** The word behind a command that takes an SA type, whatever it looks like. */
  SA_TYPE,
  /** The keyword that opens an extension. */
  KEYWORD,
  /** The next value of the extension opened last. */
  VALUE,
  /** A word where a keyword is due. */
  STRAY,
  /** A word behind a command without extensions: a file name, a topic, or one too many. */
  OPERAND
}
