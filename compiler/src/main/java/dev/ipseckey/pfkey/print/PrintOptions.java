package dev.ipseckey.pfkey.print;

/**
 * How messages are printed.
 *
 * @param numeric {@code -n}: neither host names nor protocol names
 * @param paranoid {@code -p}: XX for each byte of a key
 * @param verbose {@code -v}: the seconds since the epoch behind each date
 * @param labels sensitivity labels are read; without it they are unknown extensions
 */
public record PrintOptions(boolean numeric, boolean paranoid, boolean verbose, boolean labels) {

  /** Names and keys shown. */
  public static PrintOptions plain() {
    return new PrintOptions(false, false, false, false);
  }

  public PrintOptions numeric(boolean on) {
    return new PrintOptions(on, paranoid, verbose, labels);
  }

  public PrintOptions paranoid(boolean on) {
    return new PrintOptions(numeric, on, verbose, labels);
  }

  public PrintOptions verbose(boolean on) {
    return new PrintOptions(numeric, paranoid, on, labels);
  }

  public PrintOptions labels(boolean on) {
    return new PrintOptions(numeric, paranoid, verbose, on);
  }
}
