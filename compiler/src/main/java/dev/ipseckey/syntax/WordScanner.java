package dev.ipseckey.syntax;

import dev.ipseckey.grammar.IpseckeyLexer;

/**
 * Cuts joined text into tokens with the table made from the lexer grammar: one look-up a byte,
 * nothing allocated.
 *
 * <p>Every state of the table accepts (the generator makes sure), so a token ends where the table
 * has no next state.
 */
final class WordScanner {

  private byte[] text = {};
  private int end;
  private int mode;

  private int type;
  private int tokenStart;
  private int position;

  /** Starts on {@code bytes[from..to)} at the place of a command. */
  void open(byte[] bytes, int from, int to) {
    open(bytes, from, to, IpseckeyLexer.DEFAULT_MODE);
  }

  /** Starts on {@code bytes[from..to)} at the place of {@code inMode}. */
  void open(byte[] bytes, int from, int to, int inMode) {
    text = bytes;
    position = from;
    end = to;
    mode = inMode;
  }

  /** Goes to the next token; false at the end of the text. */
  boolean next() {
    // Locals, because the JIT's first tier keeps fields in memory: this loop is where the checker
    // spends its time.
    byte[] bytes = text;
    char[] edges = LexerTable.NEXT;
    char[] classes = LexerTable.CLASS;
    int last = end;
    while (position < last) {
      int at = position;
      tokenStart = at;
      int state = LexerTable.START[mode];
      do {
        int b = bytes[at];
        int target = edges[state + classes[b < 0 ? 127 : b]];
        if (target == 0) {
          break;
        }
        state = target;
        at++;
      } while (at < last);
      position = at;
      type = edges[state + LexerTable.TYPE];
      int modeThen = edges[state + LexerTable.MODE];
      if (modeThen != 0) {
        mode = modeThen - 1;
      }
      if (type != LexerTable.SKIP) {
        return true;
      }
    }
    return false;
  }

  int type() {
    return type;
  }

  int tokenStart() {
    return tokenStart;
  }

  int tokenEnd() {
    return position;
  }

  /** The place that the next token stands in. */
  int mode() {
    return mode;
  }

  void mode(int other) {
    mode = other;
  }
}
