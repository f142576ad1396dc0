package dev.ipseckey.analysis;

/**
 * What a file came to.
 *
 * @param total logical lines that hold a command or an error
 * @param valid those of them without an error
 */
public record Tally(long total, long valid) {

  public boolean hasErrors() {
    return valid < total;
  }
}
