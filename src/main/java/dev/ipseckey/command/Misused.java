package dev.ipseckey.command;

/** An option has a value that it cannot have. The message is made for people. */
final class Misused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Misused(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
