package dev.ipseckey.grammar;

import org.antlr.v4.runtime.Token;

/**
 * Is told by the parser, word by word and from left to right, which part each word of a line plays.
 */
public interface WordRoles {

  /** The first word of a line: a command, or a word that should have been one. */
  void command(Token word);

  /** The word behind a command that takes an SA type, whatever it looks like. */
  void saType(Token word);

  /** The keyword that opens an extension. */
  void keyword(Token word);

  /** The next value of the extension opened last. */
  void value(Token word);

  /** A word where a keyword is due. */
  void stray(Token word);

  /** A word behind a command without extensions: a file name, a topic, or one too many. */
  void operand(Token word);
}
