package dev.ipseckey.format;

/**
 * What can be chosen of the style; everything else is the same for everybody.
 *
 * @param width columns that a line should not pass, {@value #NARROWEST} to {@value #WIDEST}; a word
 *     longer than that, such as a key, still does
 * @param indent blanks before a continuation line, {@value #SHALLOWEST} to {@value #DEEPEST}
 */
public record Style(int width, int indent) {

  public static final int NARROWEST = 40;
  public static final int WIDEST = 1000;
  public static final int SHALLOWEST = 1;
  public static final int DEEPEST = 16;

  public static final Style DEFAULT = new Style(100, 4);

  /**
   * @throws IllegalArgumentException outside the ranges
   */
  public Style {
    if (width < NARROWEST || width > WIDEST || indent < SHALLOWEST || indent > DEEPEST) {
      throw new IllegalArgumentException("width " + width + ", indent " + indent);
    }
  }

  public Style width(int columns) {
    return new Style(columns, indent);
  }

  public Style indent(int blanks) {
    return new Style(width, blanks);
  }
}
