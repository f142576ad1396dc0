package dev.ipseckey.command;

import java.util.Optional;

/**
 * How the forms of the manual page end: with their last line on standard error, and with the status
 * that the service manager wants.
 */
record ClassicForms(Environment environment) {

  private static final int FATAL = ExitStatus.SERVICE_FATAL.code();

  /** Ends a failed run. */
  ExitStatus fail() {
    Optional<String> service = environment.service();
    environment.complain(
        service.isPresent()
            ? "Fatal error in " + service.get() + " - exiting with status " + FATAL + "."
            : "Fatal error - exiting.");
    return service.isPresent() ? ExitStatus.SERVICE_FATAL : ExitStatus.FAILURE;
  }

  ExitStatus fail(String message) {
    environment.complain(message);
    return fail();
  }

  /** Ends a run that was asked for in a way there is not. */
  ExitStatus misused(String message) {
    environment.complain(message);
    for (String form : Usage.FORMS) {
      environment.err().print("Usage:\t" + form + "\n");
    }
    return fail();
  }
}
