package dev.ipseckey.grammar;

/** Numbers as characters of string literals: the densest table that a class file can hold. */
final class CharTable {

  /** Characters of a literal. A class file takes 65,535 bytes, of up to three a character. */
  private static final int LITERAL = 16_384;

  private final StringBuilder literals = new StringBuilder("\"");
  private String close = "\"";
  private int size;

  /** Adds numbers from 0 to 65,535. */
  void add(int... numbers) {
    for (int number : numbers) {
      if (size > 0 && size % LITERAL == 0) {
        literals.append(close).append("\n              .concat(\"");
        close = "\")";
      }
      literals.append(escape(number));
      size++;
    }
  }

  private static String escape(int number) {
    return switch (number) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default -> "\\u%04x".formatted(number);
    };
  }

  /** An expression of Java, an array of {@code char}. */
  String asJava() {
    return literals + close + ".toCharArray()";
  }
}
