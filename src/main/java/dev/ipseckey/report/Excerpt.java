package dev.ipseckey.report;

/**
 * A line of a file with the part that is spoken of.
 *
 * @param line its number
 * @param text the whole line, keys masked
 * @param from index of the first code point spoken of, from 0
 * @param to index of the code point behind
 */
public record Excerpt(long line, String text, int from, int to) {

  public Excerpt {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("code points " + from + " to " + to);
    }
  }

  /** The part that is spoken of. */
  String words() {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, to - from));
  }
}
