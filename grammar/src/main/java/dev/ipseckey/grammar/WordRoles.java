package dev.ipseckey.grammar;

import org.antlr.v4.runtime.Token;

/** Is told by the parser, word by word and from left to right, which part each word plays. */
@FunctionalInterface
public interface WordRoles {

  void plays(Token word, WordRole role);
}
