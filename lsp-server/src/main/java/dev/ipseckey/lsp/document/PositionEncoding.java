package dev.ipseckey.lsp.document;

/** What an editor counts the characters of a line in; LSP 3.17, positionEncodings. */
public enum PositionEncoding {
  UTF8,
  UTF16,
  UTF32;

  /**
   * The units of a character of UTF-8.
   *
   * @param bytes its length, 1 to 4
   */
  int units(int bytes) {
    return switch (this) {
      case UTF8 -> bytes;
      case UTF16 -> bytes == 4 ? 2 : 1;
      case UTF32 -> 1;
    };
  }
}
