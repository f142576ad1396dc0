package dev.ipseckey.grammar;

/** Control characters as the pictures that Unicode has for them. */
final class Visible {

  private static final String HIDDEN = "\n\u000B\f\r\t";
  private static final String SHOWN = "␤␋␌␍␉";

  private Visible() {}

  static String shown(String text) {
    return translate(text, HIDDEN, SHOWN);
  }

  static String hidden(String text) {
    return translate(text, SHOWN, HIDDEN);
  }

  private static String translate(String text, String from, String to) {
    StringBuilder translated = new StringBuilder();
    text.chars()
        .forEach(
            c -> translated.append(from.indexOf(c) < 0 ? (char) c : to.charAt(from.indexOf(c))));
    return translated.toString();
  }
}
