package dev.ipseckey.sadb;

import dev.ipseckey.pfkey.DiagnosticCode;
import dev.ipseckey.pfkey.Errno;

/**
 * Why a message is not obeyed. It is thrown by the first check that fails, so a validation is a
 * list of checks in the order of the kernel and costs nothing where all of them pass; {@link Sadb}
 * makes the answer of it. Has no stack trace: nothing is wrong with the program.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Errno errno;
  private final DiagnosticCode diagnostic;

  Refusal(Errno errno, DiagnosticCode diagnostic) {
    super(diagnostic.text(), null, false, false);
    this.errno = errno;
    this.diagnostic = diagnostic;
  }

  Errno errno() {
    return errno;
  }

  DiagnosticCode diagnostic() {
    return diagnostic;
  }

  static Refusal invalid(DiagnosticCode diagnostic) {
    return new Refusal(Errno.EINVAL, diagnostic);
  }

  /** One line of a list of checks. */
  static void invalidIf(boolean condition, DiagnosticCode diagnostic) {
    if (condition) {
      throw invalid(diagnostic);
    }
  }

  /** The same with another errno. */
  static void refuseIf(boolean condition, Errno errno, DiagnosticCode diagnostic) {
    if (condition) {
      throw new Refusal(errno, diagnostic);
    }
  }
}
