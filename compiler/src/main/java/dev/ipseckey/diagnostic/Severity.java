package dev.ipseckey.diagnostic;

/** How bad it is, worst first. Only an error keeps a command from being executed. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  INFO("info"),
  HINT("hint");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word as it is printed. */
  public String word() {
    return word;
  }
}
