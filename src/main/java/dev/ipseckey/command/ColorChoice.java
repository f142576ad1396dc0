package dev.ipseckey.command;

/** The values of {@code --color}. */
enum ColorChoice {
  AUTO("auto"),
  ALWAYS("always"),
  NEVER("never");

  private final String word;

  ColorChoice(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
