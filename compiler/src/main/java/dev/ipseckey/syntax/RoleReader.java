package dev.ipseckey.syntax;

/**
 * Tells which part each word of a line plays: one look-up a word, in the table made from the parser
 * grammar.
 */
final class RoleReader {

  private int state;

  /** Starts at the beginning of a line. */
  void begin() {
    state = 0;
  }

  /** The part of the next word. */
  Role next(int tokenType) {
    state = RoleTable.NEXT[state * RoleTable.TYPES + tokenType];
    if (state == 0) {
      throw new IllegalStateException("the grammar is not total");
    }
    return RoleTable.ROLE[state];
  }
}
