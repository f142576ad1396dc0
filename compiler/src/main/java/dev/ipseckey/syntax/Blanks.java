package dev.ipseckey.syntax;

/** The blanks of the language; all but the newline, which ends a line. */
final class Blanks {

  private Blanks() {}

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == 0x0b || b == '\f';
  }

  /** Whether people see a blank, or nothing at all, where the language sees part of a word. */
  static boolean isUnicodeSpace(int codePoint) {
    return switch (codePoint) {
      case 0x85, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff -> true;
      default -> codePoint >= 0x80 && Character.isSpaceChar(codePoint);
    };
  }
}
