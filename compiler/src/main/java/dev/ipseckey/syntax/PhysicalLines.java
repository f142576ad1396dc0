package dev.ipseckey.syntax;

import dev.ipseckey.grammar.IpseckeyLexer;
import dev.ipseckey.language.CommandName;
import dev.ipseckey.source.SourceText;
import dev.ipseckey.source.Span;

/**
 * What physical lines look like, each taken by itself; to guess what was meant with a line that is
 * part of something else.
 */
final class PhysicalLines {

  private final WordScanner scanner = new WordScanner();
  private byte[] bytes = {};
  private int length;

  void open(SourceText text) {
    bytes = text.bytes();
    length = text.length();
  }

  byte at(int offset) {
    return bytes[offset];
  }

  /** Offset of the newline that ends the line at {@code from}, or of the end of the text. */
  int end(int from) {
    int end = from;
    while (end < length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /**
   * The line at {@code from} without its newline, and without the backslash and blanks before that.
   */
  Span words(int from) {
    int end = end(from);
    while (end > from && (Blanks.isBlank(bytes[end - 1]) || bytes[end - 1] == '\\')) {
      end--;
    }
    return Span.between(from, end);
  }

  /** Whether the line has words and is neither a comment nor a command. */
  boolean goesOn(int from) {
    scanner.open(bytes, from, end(from));
    return scanner.next()
        && (scanner.type() == IpseckeyLexer.WORD || scanner.type() == IpseckeyLexer.QUOTED);
  }

  /** Whether the line looks like a comment. */
  boolean isRemark(int from) {
    int at = from;
    while (at < length && Blanks.isBlank(bytes[at])) {
      at++;
    }
    return at < length && bytes[at] == '#';
  }

  /** Whether the line begins like a command: its word, and an SA type where one has to follow. */
  boolean isCommand(int from) {
    scanner.open(bytes, from, end(from));
    if (!scanner.next()) {
      return false;
    }
    CommandName command = Keywords.command(scanner.type()).orElse(null);
    if (command == null || !command.takesSaType()) {
      return command != null && !scanner.next();
    }
    if (!scanner.next()) {
      return command.operands() == CommandName.Operands.OPTIONAL_TABLE;
    }
    return switch (scanner.type()) {
      case IpseckeyLexer.AH, IpseckeyLexer.ESP, IpseckeyLexer.ALL -> true;
      case IpseckeyLexer.WORD -> isDigit(bytes[scanner.tokenStart()]);
      default -> false;
    };
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
