package dev.ipseckey.source;

/**
 * A place as a person counts it.
 *
 * @param line from 1
 * @param column from 1, in code points; a tab is one, and bytes that are not UTF-8 count as the
 *     characters that replace them
 */
public record Position(long line, int column) implements Comparable<Position> {

  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Long.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
