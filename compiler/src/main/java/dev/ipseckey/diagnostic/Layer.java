package dev.ipseckey.diagnostic;

/** The part of the compiler that a diagnostic comes from. */
public enum Layer {
  /** Lines, words and quotes. */
  LEXICAL("lexical"),
  /** Commands, extensions and values. */
  ANALYSIS("analysis"),
  /** Answers of the SADB to what was sent. */
  EXECUTION("execution"),
  /** What no SADB would refuse but a careful engineer would not write. */
  LINT("lint");

  private final String word;

  Layer(String word) {
    this.word = word;
  }

  /** The word as it is printed. */
  public String word() {
    return word;
  }
}
