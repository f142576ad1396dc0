package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;
import java.util.Optional;

/** Why a message is not obeyed. */
record Refusal(Errno errno, DiagnosticCode diagnostic) {

  static Optional<Refusal> of(Errno errno, DiagnosticCode diagnostic) {
    return Optional.of(new Refusal(errno, diagnostic));
  }

  static Optional<Refusal> invalid(DiagnosticCode diagnostic) {
    return of(Errno.EINVAL, diagnostic);
  }

  /** A refusal under a condition, as one line of a list of checks. */
  static Optional<Refusal> invalidIf(boolean condition, DiagnosticCode diagnostic) {
    return condition ? invalid(diagnostic) : Optional.empty();
  }

  static Optional<Refusal> refuseIf(boolean condition, Errno errno, DiagnosticCode diagnostic) {
    return condition ? of(errno, diagnostic) : Optional.empty();
  }
}
