package dev.ipseckey.report;

/** Colours text, or leaves it as it is. */
public enum Palette {
  PLAIN,
  ANSI;

  String paint(Ink ink, String text) {
    return this == PLAIN || text.isEmpty() ? text : AnsiStyles.paint(ink, text);
  }
}
