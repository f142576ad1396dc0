package dev.ipseckey.report;

/**
 * Makes text harmless to a terminal, code point by code point: a key file that holds escape
 * sequences or reversed writing direction must not be able to redraw what is said of it.
 */
public final class Printable {

  private static final int REPLACEMENT = 0xfffd;

  /** Where Unicode has pictures of the control characters. */
  private static final int PICTURES = 0x2400;

  private static final int PICTURE_OF_DELETE = 0x2421;

  /** Stands for a blank that is not the plain one. */
  private static final int OPEN_BOX = 0x2423;

  private Printable() {}

  static int codePoint(int c) {
    if (c < ' ') {
      return PICTURES + c;
    }
    if (c == 0x7f) {
      return PICTURE_OF_DELETE;
    }
    if (c < 0x7f) {
      return c;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> OPEN_BOX;
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          REPLACEMENT;
      default -> c;
    };
  }

  public static String text(String text) {
    return isPlain(text)
        ? text
        : text.codePoints()
            .map(Printable::codePoint)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Whether all of it is printable ASCII. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
